using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class DeliveryTests
{
    static readonly Duration Second = Duration.FromSeconds(1);

    [OnBothDatabases]
    public async Task One_moment_of_one_coachee_is_recorded_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        NewDelivery[] all = [World.Delivery(ada.Id, Noon), World.Delivery(bob.Id, Noon), World.Delivery(ada.Id, Noon + Second)];
        await RecordAsync(storage, all[..1]);
        (long, Instant)[] moments = [(ada.Id, Noon), (bob.Id, Noon)];
        (long, Instant)[] others = [(ada.Id, Noon + Second)];
        Assert.Equal([ada.Id], await storage.TurnAsync(work => work.Deliveries.RecordedAsync(moments, default)));
        Assert.Empty(await storage.TurnAsync(work => work.Deliveries.RecordedAsync(others, default)));
        await RecordAsync(storage, [.. all, all[0] with { Kind = Unasked.Return }]);
        Assert.Equal(3, (await storage.RowsAsync())["deliveries"]);
        Assert.Equal("0", await storage.TextAsync("select count(*) from deliveries where kind = 'return'"));
    }

    [OnBothDatabases]
    public async Task Taking_gives_all_that_the_message_needs(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        var open = await storage.TurnAsync(work => work.Nudges.OfferAsync(ada.Id, new NewNudge("p", "open", "r"), Noon, default));
        await storage.TurnAsync(work => work.Nudges.PlanAsync(ada.Id, open.Id, new Plan("Friday", Noon), default));
        var offer = new NewNudge("senior-lead", "item", "why");
        var nudge = await storage.TurnAsync(work => work.Nudges.OfferAsync(ada.Id, offer, Noon, default));
        await storage.TurnAsync(work => work.Nudges.PlanAsync(ada.Id, nudge.Id, new Plan("Monday", Noon), default));
        var (until, later) = (Noon + Second * 99, Noon + Second);
        NewDelivery[] all =
        [
            new(ada.Id, Unasked.BackOff, null, null, Noon - Second, Noon + Second, until),
            new(ada.Id, Unasked.FollowUp, nudge.Id, open.Id, Noon, Noon, until),
        ];
        await RecordAsync(storage, all);
        var taken = await storage.TurnAsync(work => work.Deliveries.TakeAsync(later, 10, default));
        var full = new Outgoing(
            taken.Outgoing[0].Id, ada.Id, Unasked.FollowUp, Noon, Noon, until, 1, WorkspaceId: 1, "teams", "to ada", "Europe/Berlin",
            "senior-lead", nudge.Id, "item", "why", "Monday", open.Id, "open", "Friday");
        var bare = new Outgoing(
            taken.Outgoing[1].Id, ada.Id, Unasked.BackOff, Noon - Second, later, until, 1, WorkspaceId: 1, "teams", "to ada",
            "Europe/Berlin", null, null, null, null, null, null, null, null);
        Assert.Equal([full, bare], taken.Outgoing);
        Assert.Equal(0, taken.Skipped);
        Assert.Empty((await storage.TurnAsync(work => work.Deliveries.TakeAsync(later, 10, default))).Outgoing);
    }

    [OnBothDatabases]
    public async Task What_waits_longest_is_taken_first_and_nothing_before_its_time(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        Instant[] times = [Noon + Second * 2, Noon, Noon + Second, Noon + Second * 3];
        await RecordAsync(storage, [.. times.Select(at => World.Delivery(ada.Id, at))]);
        Assert.Equal(Noon, await storage.TurnAsync(work => work.Deliveries.OldestWaitingAsync(default)));
        Assert.Equal([Noon, Noon + Second], (await TakeAsync(storage, Noon + Second * 2, 2)).Outgoing.Select(each => each.SendAt));
        Assert.Equal([Noon + Second * 2], (await TakeAsync(storage, Noon + Second * 2, 2)).Outgoing.Select(each => each.SendAt));
        Assert.Equal(Noon + Second * 3, await storage.TurnAsync(work => work.Deliveries.OldestWaitingAsync(default)));
        await TakeAsync(storage, Noon + Second * 3, 2);
        Assert.Null(await storage.TurnAsync(work => work.Deliveries.OldestWaitingAsync(default)));
    }

    [OnBothDatabases]
    public async Task What_is_too_late_is_skipped_and_counted(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        var late = World.Delivery(ada.Id, Noon) with { UntilAt = Noon + Second };
        await RecordAsync(storage, late, World.Delivery(ada.Id, Noon + Second));
        var taken = await TakeAsync(storage, Noon + Second, 10);
        Assert.Equal((1, Noon + Second), (taken.Skipped, Assert.Single(taken.Outgoing).DueAt));
        const string First = "select state || ' ' || reason || ' ' || attempts from deliveries order by id limit 1";
        Assert.Equal("skipped late 0", await storage.TextAsync(First));
        Assert.Equal("1", await storage.TextAsync("select count(*) from deliveries where settled_at is not null"));
        Assert.Equal("1", await storage.TextAsync("select count(*) from deliveries where sending_at is not null"));
    }

    [OnBothDatabases]
    public async Task What_came_of_it_is_kept(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        await RecordAsync(storage, World.Delivery(ada.Id, Noon), World.Delivery(ada.Id, Noon + Second));
        var taken = (await TakeAsync(storage, Noon + Second, 10)).Outgoing;
        await SettleAsync(
            storage,
            new Settled(taken[1].Id, DeliveryState.Failed, null, "blocked", Noon, null),
            new Settled(taken[0].Id, DeliveryState.Sent, "activity-1", null, Noon, null));
        Assert.Equal(["sent", "failed"], await StatesAsync(storage));
        Assert.Equal("activity-1", await storage.TextAsync("select activity_id from deliveries order by id limit 1"));
        Assert.Equal("blocked", await storage.TextAsync("select reason from deliveries order by id desc limit 1"));
        Assert.Equal("2", await storage.TextAsync("select count(*) from deliveries where settled_at is not null"));
    }

    [OnBothDatabases]
    public async Task What_is_to_be_tried_again_waits_until_then(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var first = await TakenAsync(storage);
        await SettleAsync(storage, new Settled(first.Id, DeliveryState.Claimed, null, "429", Noon, Noon + Second * 30));
        Assert.Equal("0", await storage.TextAsync("select count(*) from deliveries where settled_at is not null"));
        Assert.Empty((await TakeAsync(storage, Noon + Second * 29, 10)).Outgoing);
        var again = Assert.Single((await TakeAsync(storage, Noon + Second * 30, 10)).Outgoing);
        Assert.Equal(first with { SendAt = Noon + Second * 30, Attempts = 2 }, again);
    }

    [OnBothDatabases]
    public async Task What_nobody_settled_is_unknown_and_never_taken_again(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var sending = await TakenAsync(storage);
        Assert.Equal(0, await storage.TurnAsync(work => work.Deliveries.GiveUpOnAsync(Noon, Noon, default)));
        Assert.Null(await UnknownAsync(storage, sending.CoacheeId));
        Assert.Equal(1, await storage.TurnAsync(work => work.Deliveries.GiveUpOnAsync(Noon + Second, Noon, default)));
        Assert.Equal(sending, await UnknownAsync(storage, sending.CoacheeId));
        Assert.Empty((await TakeAsync(storage, Noon + Second, 10)).Outgoing);
    }

    [OnBothDatabases]
    public async Task A_late_mark_still_counts_until_the_coachee_has_been_told(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var sending = await TakenAsync(storage);
        await storage.TurnAsync(work => work.Deliveries.GiveUpOnAsync(Noon + Second, Noon, default));
        await SettleAsync(storage, new Settled(sending.Id, DeliveryState.Sent, "activity-1", null, Noon, null));
        await SettleAsync(storage, new Settled(sending.Id, DeliveryState.Failed, null, "too late", Noon, null));
        Assert.Equal(["sent"], await StatesAsync(storage));

        await storage.RunAsync("update deliveries set state = 'unknown'");
        await storage.TurnAsync(work => work.Deliveries.OfferedAsync(sending.CoacheeId, default));
        await SettleAsync(storage, new Settled(sending.Id, DeliveryState.Sent, "activity-1", null, Noon, null));
        Assert.Equal(["offered"], await StatesAsync(storage));
    }

    [OnBothDatabases]
    public async Task The_latest_unknown_one_is_offered_and_all_of_them_are_told_of(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await World.DueAsync(storage, "ada", Noon), await World.DueAsync(storage, "bob", Noon));
        NewDelivery[] all = [World.Delivery(ada.Id, Noon + Second), World.Delivery(ada.Id, Noon), World.Delivery(bob.Id, Noon)];
        await RecordAsync(storage, all);
        await TakeAsync(storage, Noon + Second, 10);
        await storage.TurnAsync(work => work.Deliveries.GiveUpOnAsync(Noon + Second * 2, Noon, default));
        Assert.Equal(Noon + Second, (await UnknownAsync(storage, ada.Id))!.DueAt);
        await storage.TurnAsync(work => work.Deliveries.OfferedAsync(ada.Id, default));
        Assert.Null(await UnknownAsync(storage, ada.Id));
        Assert.NotNull(await UnknownAsync(storage, bob.Id));
    }

    [OnBothDatabases]
    public async Task What_waits_can_be_cancelled_and_what_is_being_sent_cannot(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var sending = await TakenAsync(storage);
        var bob = await storage.MeetAsync("bob");
        NewDelivery[] waiting = [World.Delivery(sending.CoacheeId, Noon + Second), World.Delivery(bob.Id, Noon)];
        await RecordAsync(storage, waiting);
        await storage.TurnAsync(work => work.Deliveries.CancelAsync(sending.CoacheeId, "away", Noon, default));
        Assert.Equal(["sending", "skipped", "claimed"], await StatesAsync(storage));
        Assert.Equal("away", await storage.TextAsync("select reason from deliveries where settled_at is not null"));
    }

    [OnBothDatabases]
    public async Task Every_kind_and_state_fits(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        foreach (var writes in Enum.GetValues<Unasked>())
        {
            var one = World.Delivery(ada.Id, Noon + Second * (int)writes) with { Kind = writes };
            await RecordAsync(storage, one);
            Assert.Equal(writes, Assert.Single((await TakeAsync(storage, Noon + Second * 9, 1)).Outgoing).Kind);
        }
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            await storage.RunAsync("update deliveries set state = 'sending'");
            await SettleAsync(storage, new Settled(1, state, null, null, Noon, null));
            Assert.Equal(state.ToString().ToLowerInvariant(), await storage.TextAsync("select state from deliveries where id = 1"));
        }
    }

    [OnBothDatabases]
    public async Task Each_workspace_has_its_own_pace(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        foreach (var workspace in new[] { "contoso", "fabrikam", "other" })
            await storage.TurnAsync(work => work.Coachees.MeetAsync(new("teams", workspace, "ada"), null, Noon, default));
        var next = new Dictionary<long, Instant> { [2] = Noon, [3] = Noon + Second };
        await storage.TurnAsync(work => work.Deliveries.SetPacesAsync(next, default));
        var paces = await storage.TurnAsync(work => work.Deliveries.LockPacesAsync([3, 1], default));
        Assert.Equal(new Dictionary<long, Instant?> { [1] = null, [3] = Noon + Second }, paces);
    }

    [OnBothDatabases]
    public async Task Who_has_a_pace_has_it_alone(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.MeetAsync("ada");
        await using var one = await storage.Database.BeginAsync(default);
        await one.Deliveries.LockPacesAsync([1], default);
        var other = Task.Run(() => storage.TurnAsync(work => work.Deliveries.LockPacesAsync([1], default)));
        await storage.WaitsOrEndedAsync(other);
        await one.Deliveries.SetPacesAsync(new Dictionary<long, Instant> { [1] = Noon }, default);
        await one.CommitAsync(default);
        await one.DisposeAsync();
        Assert.Equal(Noon, (await other)[1]);
    }

    static async Task<Outgoing> TakenAsync(TestStorage storage)
    {
        var ada = await World.DueAsync(storage, "ada", Noon);
        await RecordAsync(storage, World.Delivery(ada.Id, Noon));
        return (await TakeAsync(storage, Noon, 10)).Outgoing[0];
    }

    static Task RecordAsync(TestStorage storage, params NewDelivery[] deliveries) =>
        storage.TurnAsync(work => work.Deliveries.RecordAsync(deliveries, default));

    static Task<Taken> TakeAsync(TestStorage storage, Instant now, int atMost) =>
        storage.TurnAsync(work => work.Deliveries.TakeAsync(now, atMost, default));

    static Task SettleAsync(TestStorage storage, params Settled[] settled) =>
        storage.TurnAsync(work => work.Deliveries.SettleAsync(settled, default));

    static Task<Outgoing?> UnknownAsync(TestStorage storage, long id) =>
        storage.TurnAsync(work => work.Deliveries.UnknownAsync(id, default));

    static async Task<string[]> StatesAsync(TestStorage storage)
    {
        var states = new List<string>();
        while (await storage.TextAsync($"select state from deliveries order by id limit 1 offset {states.Count}") is { } state)
            states.Add(state);
        return [.. states];
    }
}
