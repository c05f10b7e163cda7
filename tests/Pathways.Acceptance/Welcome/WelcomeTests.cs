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
