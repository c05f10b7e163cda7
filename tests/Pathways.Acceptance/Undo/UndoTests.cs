using Pathways.Core.Nudges;

namespace Pathways.Acceptance.Undo;

[Collection(SharedCoach.Name)]
public class UndoTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_back_changes_and_deletes_by_message(string door)
    {
        var person = host.PersonAt(door, "changer");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("undo");
        await talk.SayAsync("log: ran the API review with two teams");
        await talk.SayAsync("change that to ran the API review with payments and search, 2 teams");
        await talk.SayAsync("s/payments/billing/");
        await talk.SayAsync("undo");
        await talk.SayAsync("undo");
        await talk.SayAsync("delete my last win");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("undo");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("undo");
        await talk.SayAsync("delete my last win");
        talk.MatchesGolden("undoing", door);
    }

    [Fact]
    public async Task What_was_done_can_be_done_again_after_it_was_taken_back()
    {
        var person = host.InTeams("hasty");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.SayAsync("did it");
        await person.SayAsync("undo");
        Assert.Equal(NudgeAnswer.WillDo, (await host.LastNudgeAsync(person)).Answer);
        Assert.StartsWith("Logged for today", (await person.SayAsync("did it").Only()).Text);
    }
}
