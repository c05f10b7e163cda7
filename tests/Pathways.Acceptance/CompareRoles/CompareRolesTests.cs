namespace Pathways.Acceptance.CompareRoles;

[Collection(SharedCoach.Name)]
public class CompareRolesTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Compares_two_roles_describes_one_and_names_the_four_kinds(string door)
    {
        var person = host.PersonAt(door, "comparer");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("lead or staff?");
        await talk.SayAsync("what does a lead do?");
        await talk.SayAsync("compare roles");
        talk.MatchesGolden("roles", door);
    }
}
