namespace Pathways.Acceptance.Privacy;

[Collection(SharedCoach.Name)]
public class PrivacyTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Says_what_is_kept_and_erases_all_of_it_when_told_twice(string door)
    {
        var person = host.PersonAt(door, "leaver");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: wrote the API guidelines, 5 teams");
        var talk = new Talk(person);
        await talk.SayAsync("who can see this?");
        await talk.PressAsync("Delete my data");
        await talk.PressAsync("Keep it");
        await talk.SayAsync("delete my data");
        await talk.PressAsync("Yes, delete everything");
        await talk.SayAsync("hi");
        talk.MatchesGolden("leaving", door);
    }

    [Fact]
    public async Task Nobody_sees_what_another_person_told()
    {
        var (ada, grace) = (host.InTeams("private-ada"), host.InTeams("private-grace"));
        await ada.ChooseLeadAsync();
        await grace.ChooseLeadAsync();
        await ada.SayAsync("log: something only Ada knows");
        Assert.DoesNotContain("Ada knows", (await grace.SayAsync("how am I doing?").Only()).Text);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task It_listens_to_nobody_where_others_read_along(string conversationType)
    {
        var person = host.InTeams($"loud-{conversationType}");
        await person.ChooseLeadAsync();
        var shown = await person.SendAsync(new()
        {
            ["type"] = "message",
            ["text"] = "log: said this where others read along",
            ["conversation"] = new System.Text.Json.Nodes.JsonObject { ["id"] = person.ConversationId, ["conversationType"] = conversationType, ["isGroup"] = true },
        });
        Assert.StartsWith("I only talk one to one", Assert.Single(shown).Text);
        Assert.DoesNotContain("read along", (await person.SayAsync("how am I doing?").Only()).Text);
    }
}
