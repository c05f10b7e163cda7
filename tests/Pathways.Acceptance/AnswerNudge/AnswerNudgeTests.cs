namespace Pathways.Acceptance.AnswerNudge;

[Collection(SharedCoach.Name)]
public class AnswerNudgeTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_did_it_and_not_this_week(string door)
    {
        var person = host.PersonAt(door, "doer");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("did it");
        await talk.SayAsync("what should I work on?");
        await talk.SayAsync("not this week");
        await talk.SayAsync("smaller");
        await talk.SayAsync("I'll do it");
        await talk.SayAsync("did it");
        await talk.SayAsync("done");
        await talk.SayAsync("how am I doing?");
        talk.MatchesGolden("answers", door);
    }
}
