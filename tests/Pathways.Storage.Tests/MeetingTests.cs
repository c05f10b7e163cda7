using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Coachees;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class MeetingTests
{
    [OnBothDatabases]
    public async Task A_first_message_makes_a_coachee_of_whom_nothing_is_known(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Assert.Equal(new Coachee(ada.Id, Zone: null, Role: null, PathwayId: null, PathwaySince: null, FirstSeen: Noon), ada);
    }

    [OnBothDatabases]
    public async Task The_next_message_finds_the_same_coachee(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var first = await storage.MeetAsync("ada");
        var later = await storage.TurnAsync(work => work.Coachees.MeetAsync(Sender("ada"), null, Noon + Duration.FromDays(9), default));
        Assert.Equal(first, later);
    }

    [OnBothDatabases]
    public async Task One_name_in_another_workspace_or_behind_another_door_is_somebody_else(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        Sender[] senders =
        [
            new("teams", "contoso", "ada"), new("teams", "fabrikam", "ada"), new("slack", "contoso", "ada"), new("teams", "contoso", "Ada"),
        ];
        var ids = new HashSet<long>();
        foreach (var sender in senders)
            ids.Add((await storage.TurnAsync(work => work.Coachees.MeetAsync(sender, null, Noon, default))).Id);
        Assert.Equal(senders.Length, ids.Count);
        Assert.Equal(3, (await storage.RowsAsync())["workspaces"]);
    }

    [OnBothDatabases]
    public async Task The_zone_follows_what_the_door_tells_and_stays_when_it_tells_none(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var zones = new List<string?>();
        foreach (var told in new[] { null, "Europe/Berlin", null, "Asia/Kathmandu", null })
        {
            await storage.TurnAsync(work => work.Coachees.MeetAsync(Sender("ada"), told, Noon, default));
            zones.Add((await storage.MeetAsync("ada")).Zone);
        }
        Assert.Equal([null, "Europe/Berlin", "Europe/Berlin", "Asia/Kathmandu", "Asia/Kathmandu"], zones);
    }

    [OnBothDatabases]
    public async Task The_turn_that_tells_a_zone_has_it_already(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.MeetAsync("ada");
        var ada = await storage.TurnAsync(work => work.Coachees.MeetAsync(Sender("ada"), "Europe/Berlin", Noon, default));
        Assert.Equal("Europe/Berlin", ada.Zone);
    }

    [OnBothDatabases]
    public async Task A_zone_they_said_stays_while_the_door_tells_what_it_told_before(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var seen = new List<(string?, bool)> { await ToldAsync("Asia/Kathmandu") };
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Coachees.SetZoneAsync(ada.Id, "Europe/Berlin", default));
        foreach (var zone in new[] { "Asia/Kathmandu", null, "America/Lima", "America/Lima" })
            seen.Add(await ToldAsync(zone));
        (string?, bool) said = ("Europe/Berlin", false);
        Assert.Equal([("Asia/Kathmandu", false), said, said, ("America/Lima", true), ("America/Lima", false)], seen);

        Task<(string? Zone, bool Moved)> ToldAsync(string? zone) => storage.TurnAsync(async work =>
        {
            var met = await work.Coachees.MeetAsync(Sender("ada"), zone, Noon, default);
            return (met.Zone, met.Moved);
        });
    }

    [OnBothDatabases]
    public async Task Who_is_unanswered_or_stopped_or_may_have_missed_something_is_unsettled(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        var seen = new List<bool> { ada.Unsettled };
        var (unanswered, stopped) = (World.Weekly with { Unanswered = 1 }, World.Weekly with { StoppedAt = Noon });
        foreach (var schedule in new[] { World.Weekly, unanswered, stopped, World.Weekly })
        {
            await storage.TurnAsync(work => work.Schedules.SaveAsync(ada.Id, schedule, Noon, default));
            seen.Add((await storage.MeetAsync("ada")).Unsettled);
        }
        await storage.TurnAsync(work => work.Deliveries.RecordAsync([World.Delivery(ada.Id, Noon)], default));
        seen.Add((await storage.MeetAsync("ada")).Unsettled);
        await storage.TurnAsync(work => work.Deliveries.TakeAsync(Noon, 10, default));
        await storage.TurnAsync(work => work.Deliveries.GiveUpOnAsync(Noon + Duration.FromMinutes(1), Noon, default));
        seen.Add((await storage.MeetAsync("ada")).Unsettled);
        await storage.TurnAsync(work => work.Deliveries.OfferedAsync(ada.Id, default));
        seen.Add((await storage.MeetAsync("ada")).Unsettled);
        Assert.Equal([false, false, true, true, false, false, true, false], seen);
    }

    [OnBothDatabases]
    public async Task Many_first_messages_at_once_make_one_coachee(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var nodes = new[] { storage.Database, storage.Node() };
        var met = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await using var work = await nodes[i % 2].BeginAsync(default);
            var ada = await work.Coachees.MeetAsync(Sender("ada"), "Europe/Berlin", Noon, default);
            await work.CommitAsync(default);
            return ada;
        })));
        Assert.Single(met.Distinct());
        Assert.Equal(1, (await storage.RowsAsync())["coachees"]);
        Assert.Equal(1, (await storage.RowsAsync())["workspaces"]);
    }

    [OnBothDatabases]
    public async Task Many_people_arrive_at_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => storage.MeetAsync($"person {i}"))));
        Assert.Equal(60, (await storage.RowsAsync())["coachees"]);
    }
}
