using NodaTime;

namespace Pathways.Acceptance.ShowProgress;

[Collection(SharedCoach.Name)]
public class ShowProgressTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Shows_wins_per_focus_area_what_has_none_the_quarter_and_the_months(string door)
    {
        var person = host.PersonAt(door, "climber");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("how am I doing?");
        await talk.PressAsync("Senior → Lead");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("log: mentored two juniors through their first on-call week");
        await talk.SayAsync("log: coached Sam on running design reviews, 3 sessions");
        await talk.SayAsync("log: wrote the API guidelines that 5 teams now follow");
        await talk.SayAsync("how am I doing?");
        talk.MatchesGolden("progress", door);
    }

    [Fact]
    public async Task Outlives_a_restart()
    {
        var own = new CoachHost();
        await own.InitializeAsync();
        var person = own.InTeams("stayer");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: mentored two juniors");
        await person.SayAsync("log: wrote the API guidelines");
        var before = await person.SayAsync("how am I doing?").Only();

        own = await own.RestartAsync();
        var after = await own.InTeams("stayer").SayAsync("how am I doing?").Only();
        Assert.Equal(before.Text, after.Text);
        Assert.StartsWith("2 wins", after.Text);
        await ((IAsyncLifetime)own).DisposeAsync();
    }

    [Fact]
    public async Task Counts_the_quarter_in_the_coachees_own_zone()
    {
        var own = new CoachHost();
        await own.InitializeAsync();
        own.Clock.Now = Instant.FromUtc(2026, 12, 31, 23, 30); // already January in Berlin
        var person = own.InTeams("berliner");
        async Task<Shown> SayAsync(string text) =>
            Assert.Single(await person.SendAsync(new() { ["type"] = "message", ["text"] = text, ["localTimezone"] = "Europe/Berlin" }));
        await person.ArriveAsync();
        await SayAsync("I want to become a lead");
        await SayAsync("log: finished the migration yesterday");
        Assert.StartsWith("1 win on Senior → Lead.", (await SayAsync("how am I doing?")).Text);
        await ((IAsyncLifetime)own).DisposeAsync();
    }
}
