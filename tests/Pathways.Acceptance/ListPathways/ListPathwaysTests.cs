namespace Pathways.Acceptance.ListPathways;

[Collection(SharedCoach.Name)]
public class ListPathwaysTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Shows_all_three_with_duration_focus_areas_and_what_they_are_about(string door)
    {
        var person = host.PersonAt(door, "browser");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("which pathways are there?");
        await talk.PressAsync("Senior → Staff");
        await talk.SayAsync("pathways");
        talk.MatchesGolden("pathways", door);
    }
}
