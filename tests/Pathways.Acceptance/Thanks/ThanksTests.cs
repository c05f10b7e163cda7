namespace Pathways.Acceptance.Thanks;

[Collection(SharedCoach.Name)]
public class ThanksTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_thanks(string door)
    {
        var person = host.PersonAt(door, "grateful");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("thanks a lot");
        await person.SayAsync("lead");
        await talk.SayAsync("thanks a lot");
        talk.MatchesGolden("thanks", door);
    }
}
