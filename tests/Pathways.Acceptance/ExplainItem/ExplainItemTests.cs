namespace Pathways.Acceptance.ExplainItem;

[Collection(SharedCoach.Name)]
public class ExplainItemTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Explains_the_suggestion_or_the_filing_last_talked_of(string door)
    {
        var person = host.PersonAt(door, "curious");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("why?");
        await talk.SayAsync("what should I work on?");
        await talk.SayAsync("why?");
        await talk.SayAsync("log: mentored two juniors through their first on-call week");
        await talk.SayAsync("why?");
        await talk.PressAsync("Change");
        await talk.PressAsync("Technical Strategy Contribution");
        await talk.SayAsync("why?");
        await talk.PressAsync("Change");
        await talk.PressAsync("None of these, just keep it");
        await talk.SayAsync("why?");
        talk.MatchesGolden("reasons", door);
    }
}
