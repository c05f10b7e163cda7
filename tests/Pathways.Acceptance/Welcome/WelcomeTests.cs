namespace Pathways.Acceptance.Welcome;

[Collection(SharedCoach.Name)]
public class WelcomeTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Introduces_itself_asks_one_question_and_recommends_a_pathway(string door)
    {
        var talk = new Talk(host.PersonAt(door, "newcomer"));
        await talk.ArriveAsync();
        await talk.PressAsync("Recommend a pathway", ("role", "senior"), ("focus", "both"));
        await talk.PressAsync("Take Senior → Lead");
        talk.MatchesGolden("newcomer", door);
    }

    [Theory]
    [InlineData("senior, a bit of both", "Senior → Lead")]
    [InlineData("I'm a senior, mostly coding", "Senior → Staff")]
    [InlineData("mid-level, leading", "Intermediate → Senior")]
    [InlineData("Lead", "Senior → Staff")]
    public async Task Takes_the_answer_in_words(string answer, string recommended)
    {
        var ada = host.InTeams($"typist-{answer.Length}-{recommended.Length}");
        await ada.ArriveAsync();
        var reply = Assert.Single(await ada.SayAsync(answer));
        Assert.StartsWith($"I'd take {recommended}.", reply.Text);
    }

    [Fact]
    public async Task Greets_a_first_message_with_the_welcome_and_not_a_second_time_when_the_installation_is_told_late()
    {
        var ada = host.InTeams("late");
        Assert.StartsWith("I'm Pathways", Assert.Single(await ada.SayAsync("hi")).Text);
        Assert.Empty(await ada.ArriveAsync());
    }

    [Fact]
    public async Task Serves_a_first_message_that_wants_something_before_it_introduces_itself()
    {
        var shown = await host.InTeams("eager").SayAsync("fixed the flaky deploy yesterday, 3 teams unblocked");
        Assert.Collection(
            shown,
            first => Assert.StartsWith("Logged for yesterday", first.Text),
            second => Assert.StartsWith("I'm Pathways", second.Text));
    }

    [Fact]
    public async Task Does_not_welcome_again_after_an_upgrade()
    {
        var ada = host.InTeams("upgrader");
        await ada.ArriveAsync();
        Assert.Empty(await ada.SendAsync(new() { ["type"] = "installationUpdate", ["action"] = "add-upgrade" }));
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("remove-upgrade")]
    public async Task Tells_somebody_who_removes_it_nothing_and_keeps_the_thread(string action)
    {
        const string answer = "senior, a bit of both";
        var leaver = host.InTeams($"leaver-{action}");
        var stayer = host.InTeams($"stayer-{action}");
        await leaver.ArriveAsync();
        await stayer.ArriveAsync();
        var calls = host.Connector.Calls.Count;
        Assert.Empty(await leaver.SendAsync(new() { ["type"] = "installationUpdate", ["action"] = action }));
        Assert.Equal(calls, host.Connector.Calls.Count);
        Assert.Equal((await stayer.SayAsync(answer).Only()).Text, (await leaver.SayAsync(answer).Only()).Text);
    }

    [Theory]
    [InlineData("remove", 0)]
    [InlineData("remove-upgrade", 1)]
    public async Task Hears_of_a_removal_but_not_of_an_upgrade(string action, int answersToTheSameId)
    {
        var leaver = host.InTeams($"hears-{action}");
        await leaver.ArriveAsync();
        await leaver.SendAsync(new() { ["type"] = "installationUpdate", ["action"] = action, ["id"] = $"id-of-{action}" });
        var shown = await leaver.SendAsync(new() { ["type"] = "message", ["text"] = "help", ["id"] = $"id-of-{action}" });
        Assert.Equal(answersToTheSameId, shown.Count);
    }

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Tells_somebody_who_installs_it_again_that_all_is_still_there(string door)
    {
        var ada = host.PersonAt(door, "returner");
        await ada.ArriveAsync();
        await ada.SayAsync("I want to become a lead");
        host.Clock.Advance(NodaTime.Duration.FromDays(7));
        try
        {
            var reply = Assert.Single(await ada.ArriveAsync());
            Assert.StartsWith("Welcome back. You're still on Senior → Lead, and everything you told me is still here.", reply.Text);
        }
        finally
        {
            host.Clock.Advance(-NodaTime.Duration.FromDays(7));
        }
    }
}
