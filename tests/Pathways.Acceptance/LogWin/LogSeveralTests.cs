namespace Pathways.Acceptance.LogWin;

[Collection(SharedCoach.Name)]
public class LogSeveralTests(CoachHost host)
{
    const string Three = "last Tuesday:\n- wrote the RFC for our API error format and got payments, search and mobile to sign it\n- took the blame for the outage in the open and we all learned from it\n- yesterday I fixed 3 typos";

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Keeps_the_wins_of_a_list_each_with_its_day_and_filing_and_asks_about_one_at_a_time(string door)
    {
        var person = host.PersonAt(door, "lister");
        await person.SayAsync("- ran the incident review\n- gave a talk on incidents");
        await person.SayAsync("undo");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("Mentored two juniors on testing. Also gave a talk about incidents at the guild.");
        await talk.SayAsync(Three);
        await talk.PressAsync("Somewhere else");
        await talk.PressAsync("Developing Others at Scale");
        await talk.SayAsync("win:\n- log rotation\n- made the runbooks readable in Spanish for the Bogotá shift\n- all kinds of things");
        await talk.SayAsync("first");
        await talk.SayAsync("how am I doing?");
        talk.MatchesGolden("several", door);
    }

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Makes_them_one_again_and_several_again_however_often_it_is_tapped(string door)
    {
        var person = host.PersonAt(door, "merger");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync(Three);
        await talk.PressAsync("Make it one win");
        await talk.PressAsync("Make it one win");
        await talk.SayAsync("undo");
        await talk.SayAsync("delete my last win");
        await talk.PressAsync("Make it one win");
        await talk.SayAsync("undo");
        await talk.PressAsync("Make it one win");
        await talk.SayAsync("undo");
        await talk.SayAsync("undo");
        await talk.PressAsync("Make it one win");
        await talk.SayAsync("undo");
        talk.MatchesGolden("merging", door);
    }

    [Fact]
    public async Task Before_there_is_a_pathway_they_are_kept_and_filed_when_there_is()
    {
        var person = host.InTeams("pathless-lister");
        var kept = await person.SayAsync("this week:\n- wrote the RFC for our API error format and got payments, search and mobile to sign it\n- ran the incident review");
        Assert.StartsWith("Logged 2 wins for today.", kept[0].Text);
        Assert.Contains("Make it one win", kept[0].Buttons);
        Assert.Contains("2 wins", (await person.SayAsync("I want to become a lead"))[^1].Text);
    }

    [Fact]
    public async Task What_is_above_ten_stays_with_the_tenth()
    {
        var person = host.InTeams("prolific");
        await person.ChooseLeadAsync();
        var logged = await person.SayAsync("log:\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"- wrote RFC {i}"))).Only();
        Assert.StartsWith("Logged 10 wins for today.", logged.Text);
        Assert.Contains("“- wrote RFC 10\n- wrote RFC 11\n- wrote RFC 12”", logged.Text);
        Assert.Contains("10 is the most I take from one message", logged.Text);
    }

    [Fact]
    public async Task Each_may_be_as_long_as_a_win_and_then_they_cannot_be_one()
    {
        var person = host.InTeams("lengthy");
        await person.ChooseLeadAsync();
        var longest = new string('x', 3990);
        var logged = await person.SayAsync($"log:\n- wrote {longest}\n- wrote y").Only();
        Assert.StartsWith("Logged 2 wins", logged.Text);
        Assert.DoesNotContain("Make it one win", logged.Buttons);
        Assert.StartsWith("That's 4,002 characters", (await person.SayAsync($"log:\n- wrote {longest}xxxxxx\n- wrote y").Only()).Text);
    }

    [Fact]
    public async Task Nobody_merges_the_wins_of_another()
    {
        var (owner, other) = (host.InTeams("list-owner"), host.InTeams("list-thief"));
        await owner.ChooseLeadAsync();
        await other.ChooseLeadAsync();
        await owner.SayAsync(Three);
        var stolen = new System.Text.Json.Nodes.JsonObject { ["choice"] = owner.ChoiceOf("Make it one win") };
        var answer = await other.SendAsync(new() { ["type"] = "message", ["value"] = stolen }).Only();
        Assert.StartsWith("Those wins are no longer there", answer.Text);
        Assert.Contains("3 wins", (await owner.SayAsync("how am I doing?").Only()).Text);
    }
}
