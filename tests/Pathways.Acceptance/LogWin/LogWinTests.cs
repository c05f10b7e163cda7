using System.Text.Json.Nodes;

namespace Pathways.Acceptance.LogWin;

[Collection(SharedCoach.Name)]
public class LogWinTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Keeps_a_win_shows_what_it_is_evidence_for_and_asks_once_for_a_number(string door)
    {
        var person = host.PersonAt(door, "winner");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("wrote the RFC for our API error format and got payments, search and mobile to sign it");
        await talk.SayAsync("about 40 endpoints");
        await talk.SayAsync("yesterday I fixed a typo");
        await talk.PressAsync("Change");
        await talk.PressAsync("Engineering Standards Ownership");
        await talk.SayAsync("log: anything at all");
        await talk.SayAsync("win:");
        talk.MatchesGolden("wins", door);
    }

    [Theory]
    [InlineData("log: not a sentence about work")]
    [InlineData("win: what about this?")]
    [InlineData("Log: 🎉")]
    public async Task The_command_words_always_log(string typed)
    {
        var person = host.InTeams($"commander-{typed.Length}");
        await person.ChooseLeadAsync();
        Assert.StartsWith($"Logged for today: “{typed[(typed.IndexOf(':') + 2)..]}”", (await person.SayAsync(typed).Only()).Text);
    }

    [Theory]
    [InlineData("shipped <b>it</b> & \"that\" with **stars** and [a link](https://example.com)")]
    [InlineData("paired with <at>Pathways</at> and @everyone on `rm -rf`")]
    [InlineData("fixed the ‮right-to-left‬ bug")]
    [InlineData("migrated the db; DROP TABLE wins; -- and it went fine")]
    [InlineData("rewrote\nthe\n\trunbook  with   spaces")]
    public async Task Is_kept_and_shown_verbatim(string text)
    {
        foreach (var door in new[] { "teams", "web" })
        {
            var person = host.PersonAt(door, $"verbatim-{text.Length}");
            await person.ChooseLeadAsync();
            await person.SayAsync("log: " + text);
            Assert.Contains($"“{text}”", (await person.SayAsync("how am I doing?").Only()).Text);
        }
    }

    [Fact]
    public async Task Where_they_filed_one_themselves_the_like_of_it_goes_without_asking()
    {
        var person = host.InTeams("filer");
        await person.ChooseLeadAsync();
        var buttons = (await person.SayAsync("log: ran the quarterly garden forum").Only()).Buttons;
        await person.PressAsync(buttons.First(label => label is "Change" or "Somewhere else"));
        await person.PressAsync("Technical Strategy Contribution");
        Assert.Contains("Evidence for Technical Strategy Contribution", (await person.SayAsync("log: ran the quarterly garden forum again").Only()).Text);
        Assert.Contains("You put “ran the quarterly garden forum” there yourself", (await person.SayAsync("why did you file it there?").Only()).Text);
        var other = host.InTeams("somebody-else");
        await other.ChooseLeadAsync();
        Assert.DoesNotContain("Technical Strategy Contribution.", (await other.SayAsync("log: ran the quarterly garden forum again").Only()).Text);
    }

    [Fact]
    public async Task A_text_of_4000_characters_is_kept_whole_and_a_longer_one_refused_with_a_kind_word()
    {
        var person = host.InTeams("writer");
        await person.ChooseLeadAsync();
        var longest = "log: " + new string('x', 4000);
        Assert.Contains(longest[5..], (await person.SayAsync(longest).Only()).Text);
        Assert.StartsWith("That's 4,001 characters", (await person.SayAsync(longest + "x").Only()).Text);
        Assert.Contains("1 win", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task Nothing_typed_reaches_the_log()
    {
        var person = host.InTeams("discreet");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: told nobody about project Bluebird");
        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, line => line.Line.Contains("Bluebird"));
    }

    [Fact]
    public async Task On_the_emulator_a_trace_tells_how_it_was_understood_before_the_reply()
    {
        var person = host.InTeams("tester", channel: "emulator");
        await person.ChooseLeadAsync();
        var shown = await person.SayAsync("mentored two juniors through their first on-call week");
        Assert.Equal(["trace", "message"], shown.Select(message => (string)message.Json["type"]!));
        var value = shown[0].Json["value"]!;
        Assert.Equal("recognition", (string)shown[0].Json["name"]!);
        Assert.Equal("log_win", (string)value["intent"]!);
        Assert.InRange((double)value["score"]!, 0.5, 1);
        Assert.IsType<JsonObject>(value["slots"]);
        Assert.Equal("Developing Others at Scale", (string)value["evidence"]![0]!["focusArea"]!);
    }

    [Fact]
    public async Task In_Teams_no_trace_is_sent()
    {
        var person = host.InTeams("traceless");
        await person.ArriveAsync();
        await person.SayAsync("help");
        Assert.DoesNotContain(person.Sent(), activity => (string?)activity["type"] == "trace");
    }
}
