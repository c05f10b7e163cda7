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

    [Fact]
    public async Task A_topic_narrows_it_and_what_there_is_nothing_on_is_said()
    {
        var person = host.InTeams("specialist");
        await person.ChooseLeadAsync();
        var all = (await person.SayAsync("what should I read?").Only()).Text;
        var some = (await person.SayAsync("a book about strategy").Only()).Text;
        Assert.Contains("Technical Strategy Contribution", some);
        Assert.True(some.Length < all.Length);
        Assert.StartsWith("I have nothing on “gardening”", (await person.SayAsync("any book on gardening?").Only()).Text);
    }
}
