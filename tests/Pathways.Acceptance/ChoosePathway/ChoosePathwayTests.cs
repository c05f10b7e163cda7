namespace Pathways.Acceptance.ChoosePathway;

[Collection(SharedCoach.Name)]
public class ChoosePathwayTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Switching_keeps_all_wins_and_files_them_anew(string door)
    {
        var person = host.PersonAt(door, "switcher");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: agreed one error format with payments and search, 12 endpoints");
        await person.SayAsync("log: mentored two juniors through their first on-call week");
        var talk = new Talk(person);
        await talk.SayAsync("switch to staff");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("switch me to lead");
        await talk.SayAsync("switch me to lead");
        await talk.SayAsync("change pathway");
        talk.MatchesGolden("switching", door);
    }

    [Fact]
    public async Task Coming_back_to_a_pathway_does_not_restart_its_clock()
    {
        var person = host.InTeams("returner");
        await person.ChooseLeadAsync();
        host.Clock.Advance(NodaTime.Duration.FromDays(70));
        try
        {
            await person.SayAsync("switch to staff");
            await person.SayAsync("switch to lead");
            Assert.Contains("You're in month 3 of a usual 12–24 months.", (await person.SayAsync("progress").Only()).Text);
        }
        finally
        {
            host.Clock.Advance(-NodaTime.Duration.FromDays(70));
        }
    }

    [Fact]
    public async Task A_pathway_that_does_not_exist_is_answered_with_those_that_do()
    {
        var person = host.InTeams("tinkerer");
        await person.ArriveAsync();
        var shown = await person.SendAsync(new()
        {
            ["type"] = "message",
            ["value"] = new System.Text.Json.Nodes.JsonObject { ["choice"] = "choose-pathway/take/senior-to-king" },
        });
        Assert.Contains("Which one?", Assert.Single(shown).Text);
    }
}
