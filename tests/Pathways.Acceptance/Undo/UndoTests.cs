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
}
