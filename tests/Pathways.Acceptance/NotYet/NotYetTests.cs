namespace Pathways.Acceptance.NotYet;

[Collection(SharedCoach.Name)]
public class NotYetTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Says_plainly_what_is_still_to_come(string door)
    {
        var person = host.PersonAt(door, "early");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("nudge me Fridays at 3pm");
        await talk.SayAsync("pause");
        await talk.SayAsync("resume");
        await talk.SayAsync("make my brag document");
        await talk.SayAsync("prepare my 1:1");
        talk.MatchesGolden("to-come", door);
    }
}
