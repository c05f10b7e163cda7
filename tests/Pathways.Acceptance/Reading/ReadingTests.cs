namespace Pathways.Acceptance.Reading;

[Collection(SharedCoach.Name)]
public class ReadingTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Lists_the_books_and_courses_of_the_pathway_and_why_each(string door)
    {
        var person = host.PersonAt(door, "reader");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("what should I read?");
        await talk.PressAsync("Senior → Lead");
        await talk.PressAsync("What should I read?");
        talk.MatchesGolden("reading", door);
    }
}
