namespace Pathways.Acceptance.Help;

[Collection(SharedCoach.Name)]
public class HelpTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Shows_what_can_be_asked_for(string door)
    {
        var person = host.PersonAt(door, "helpless");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("help");
        await person.SayAsync("lead");
        await talk.SayAsync("help");
        talk.MatchesGolden("help", door);
    }
}
