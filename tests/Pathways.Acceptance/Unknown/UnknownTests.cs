using System.Text.Json.Nodes;

namespace Pathways.Acceptance.Unknown;

[Collection(SharedCoach.Name)]
public class UnknownTests(CoachHost host)
{
    string Unclear => host.FirstUnclear(
        "flurb zonk deploy", "flurb zork design and deploy", "flurb zorked design", "zork design blip", "zork blip review flurb", "flurb review zork");

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Says_so_and_offers_the_likeliest(string door)
    {
        var person = host.PersonAt(door, "mumbler");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync(Unclear, "something unclear");
        await talk.SayAsync("what's the weather like in Paris tomorrow?");
        await talk.SayAsync("🙂");
        talk.MatchesGolden("not-understood", door);
    }

    [Theory]
    [InlineData("nobody/knows/this")]
    [InlineData("win/file/99999999:cross-team-influence")]
    [InlineData("win/file/x:y")]
    [InlineData("suggest/another/-1")]
    [InlineData("win/explode/1")]
    [InlineData("win/log-said/")]
    public async Task A_button_that_makes_no_sense_changes_nothing(string choice)
    {
        var person = host.InTeams($"forger-{choice.Length}");
        await person.ChooseLeadAsync();
        await person.SendAsync(new() { ["type"] = "message", ["value"] = new JsonObject { ["choice"] = choice } });
        Assert.Contains("No wins yet", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task What_was_not_understood_can_still_be_logged_with_one_tap()
    {
        var person = host.InTeams("saver");
        await person.ChooseLeadAsync();
        await person.SayAsync(Unclear);
        Assert.StartsWith($"Logged for today: “{Unclear}”", (await person.PressAsync("Log it as a win").Only()).Text);
    }

    [Theory]
    [InlineData("I don't want to live anymore")]
    [InlineData("ich will nicht mehr leben")]
    public async Task Who_is_in_a_crisis_is_pointed_to_people_and_nothing_is_kept(string text)
    {
        var person = host.InTeams("crisis" + text.Length);
        await person.ChooseLeadAsync();
        var answer = await person.SayAsync(text).Only();
        Assert.Contains("findahelpline.com", answer.Text);
        Assert.Empty(answer.Buttons);
        Assert.Contains("No wins yet", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task Two_things_in_one_message_are_both_answered()
    {
        var person = host.InTeams("two-things");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        var answers = await person.SayAsync("didn't do the nudge but I rewrote the runbook");
        Assert.Equal(2, answers.Count);
        Assert.Contains(answers, answer => answer.Text.StartsWith("Weeks like that happen", StringComparison.Ordinal));
        Assert.Contains(answers, answer => answer.Text.StartsWith("Logged for today: “I rewrote the runbook”", StringComparison.Ordinal));
    }
}
