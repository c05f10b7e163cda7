using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Acceptance.SinceLastTime;

[Collection(SharedCoach.Name)]
public class SinceLastTimeTests(CoachHost host)
{
    static readonly Instant TuesdayAtTen = Instant.FromUtc(2026, 11, 24, 10, 0);

    [Fact]
    public async Task A_move_is_confirmed_once_in_words()
    {
        var person = host.InTeams("mover");
        await person.ChooseLeadAsync();
        await person.SayAsync("nudge me Fridays at 3pm");
        Task<Shown> SayAsync(string text) =>
            person.SendAsync(new() { ["type"] = "message", ["text"] = text, ["localTimezone"] = "Asia/Tokyo" }).Only();
        Assert.Contains("Your clock says Asia/Tokyo now, so it's Fridays at 15:00 there. Next: Friday 27 November.", (await SayAsync("how am I doing?")).Text);
        Assert.Equal(Instant.FromUtc(2026, 11, 27, 6, 0), await host.NextDueAsync(person));
        Assert.DoesNotContain("Tokyo", (await SayAsync("how am I doing?")).Text);
    }

    [Fact]
    public async Task A_zone_told_by_message_stays_although_the_door_goes_on_telling_another()
    {
        var person = host.InTeams("teller-of-zones");
        await person.ChooseLeadAsync();
        await person.SayAsync("my time zone is Berlin");
        Assert.StartsWith("Tuesdays at 10:00, Europe/Berlin.", (await person.SayAsync("schedule").Only()).Text);
    }

    [Fact]
    public async Task Whoever_removes_it_is_not_written_to_until_they_come_back()
    {
        var person = host.InTeams("remover");
        await person.ChooseLeadAsync();
        await person.SendAsync(new() { ["type"] = "installationUpdate", ["action"] = "remove" });
        Assert.Null(await host.NextDueAsync(person));
        Assert.NotNull((await host.ScheduleOfAsync(person)).StoppedAt);
        await person.SayAsync("hi");
        Assert.Equal(TuesdayAtTen, await host.NextDueAsync(person));
    }

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task What_may_not_have_arrived_is_offered_once(string door)
    {
        var person = host.PersonAt(door, "unlucky");
        await person.ChooseLeadAsync();
        await host.LoseUnaskedAsync(person, Unasked.Nudge);
        var talk = new Talk(person);
        await talk.SayAsync("thanks");
        await talk.SayAsync("thanks");
        await talk.SayAsync("did it");
        talk.MatchesGolden("unsure", door);
    }

    [Fact]
    public async Task What_is_answered_has_arrived()
    {
        var person = host.InTeams("lucky");
        await person.ChooseLeadAsync();
        await host.LoseUnaskedAsync(person, Unasked.Nudge);
        Assert.StartsWith("Logged for today", (await person.SayAsync("did it").Only()).Text);
        Assert.StartsWith("Any time.", (await person.SayAsync("thanks").Only()).Text);
    }
}
