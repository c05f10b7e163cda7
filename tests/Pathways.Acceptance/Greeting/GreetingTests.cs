namespace Pathways.Acceptance.Greeting;

[Collection(SharedCoach.Name)]
public class GreetingTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Says_hello_and_asks_one_thing(string door)
    {
        var person = host.PersonAt(door, "polite");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("hello there");
        await person.SayAsync("lead");
        await talk.SayAsync("hello there");
        talk.MatchesGolden("hello", door);
    }
}
