using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class DueTests
{
    static readonly Duration Second = Duration.FromSeconds(1);

    [OnBothDatabases]
    public async Task Who_is_due_is_found_the_longest_due_first(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        var bob = await World.DueAsync(storage, "bob", Noon - Second);
        await World.DueAsync(storage, "not yet", Noon + Second);
        var eve = await storage.MeetAsync("eve");
        await storage.TurnAsync(work => work.Schedules.SaveAsync(eve.Id, World.Weekly, Noon - Second * 2, default));
        await storage.TurnAsync(work => work.Coachees.ChoosePathwayAsync(ada.Id, "senior-lead", Noon, default));
        var never = await storage.MeetAsync("never");
        await storage.TurnAsync(work => work.Schedules.SaveAsync(never.Id, World.Weekly, null, default));

        var due = await DueAsync(storage, Noon);
        Assert.Equal([(eve.Id, null), (bob.Id, "teams"), (ada.Id, "teams")], due.Select(each => (each.Coachee.Id, each.Door)));
        Assert.Equal(ada with { PathwayId = "senior-lead", PathwaySince = Noon }, due[2].Coachee);
        Assert.Equal((Noon, 1), (due[2].DueAt, due[2].WorkspaceId));
        Assert.Equal(World.Weekly, due[2].Schedule with { Days = World.Weekly.Days });
        Assert.Equal(Noon - Second * 2, await storage.TurnAsync(work => work.Schedules.OldestDueAsync(default)));
        Assert.Equal(eve, Assert.Single(await storage.TurnAsync(work => work.Schedules.LockDueAsync(Noon, 1, default))).Coachee);
    }

    [OnBothDatabases]
    public async Task What_has_come_of_it_is_written_for_all_at_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await World.DueAsync(storage, "ada", Noon), await World.DueAsync(storage, "bob", Noon));
        var eve = await World.DueAsync(storage, "eve", Noon);
        var full = World.Weekly with
        {
            Since = Today.PlusDays(7),
            Away = new Away(Today, Today.PlusDays(3)),
            Once = Noon + Second,
            FollowUp = new FollowUp(Noon, 7),
            Unanswered = 2,
            StoppedAt = Noon,
        };
        var due = await DueAsync(storage, Noon);
        await StepAsync(storage, due, ada, full, null);
        await StepAsync(storage, due, bob, full, Noon + Second);
        Assert.Equal([eve.Id, bob.Id], (await DueAsync(storage, Noon + Second)).Select(each => each.Coachee.Id));
        Assert.Equal(full, await FindAsync(storage, ada));
        Assert.Equal(full, await FindAsync(storage, bob));
        Assert.Equal(World.Weekly, await FindAsync(storage, eve));
        await StepAsync(storage, due, bob, World.Weekly, Noon);
        Assert.Equal(World.Weekly, await FindAsync(storage, bob));
    }

    [OnBothDatabases]
    public async Task Nodes_that_look_at_once_find_everybody_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var people = new List<Coachee>();
        for (var i = 0; i < 40; i++)
            people.Add(await World.DueAsync(storage, $"person {i}", Noon + Second * (i % 3)));
        var nodes = new[] { storage.Database, storage.Node() };
        var found = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => SweepAsync(nodes[i % 2]))));
        Assert.Equal(people.Select(each => each.Id), found.SelectMany(ids => ids).Order());
        Assert.Equal((40, 40), ((await storage.RowsAsync())["deliveries"], (await storage.RowsAsync())["nudges"]));

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => SendAsync(nodes[i % 2]))));
        Assert.Equal(people.Select(each => each.Id), sent.SelectMany(ids => ids).Order());
    }

    [OnPostgreSql]
    public async Task While_one_node_has_some_another_finds_the_others()
    {
        await using var storage = await OnAsync(Kind.PostgreSql);
        var (ada, bob) = (await World.DueAsync(storage, "ada", Noon), await World.DueAsync(storage, "bob", Noon + Second));
        NewDelivery[] both = [World.Delivery(ada.Id, Noon), World.Delivery(bob.Id, Noon + Second)];
        await storage.TurnAsync(work => work.Deliveries.RecordAsync(both, default));
        await using var one = await storage.Database.BeginAsync(default);
        await using var other = await storage.Database.BeginAsync(default);
        Assert.Equal([ada.Id], (await one.Schedules.LockDueAsync(Noon + Second, 1, default)).Select(each => each.Coachee.Id));
        Assert.Equal([bob.Id], (await other.Schedules.LockDueAsync(Noon + Second, 9, default)).Select(each => each.Coachee.Id));
        Assert.Equal([ada.Id], (await one.Deliveries.TakeAsync(Noon + Second, 1, default)).Outgoing.Select(each => each.CoacheeId));
        Assert.Equal(0, await other.Deliveries.GiveUpOnAsync(Noon + Second * 99, Noon, default));
        Assert.Equal([bob.Id], (await other.Deliveries.TakeAsync(Noon + Second, 9, default)).Outgoing.Select(each => each.CoacheeId));
    }

    [OnBothDatabases]
    public async Task A_turn_that_changes_a_schedule_waits_for_who_found_it_due(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        await using var sweep = await storage.Database.BeginAsync(default);
        var due = await sweep.Schedules.LockDueAsync(Noon, 9, default);
        var turn = Task.Run(() => storage.TurnAsync(async work =>
        {
            await work.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
            var found = await work.Schedules.FindAsync(ada.Id, default);
            await work.Schedules.SaveAsync(ada.Id, found! with { Unanswered = found.Unanswered + 10 }, Noon, default);
        }));
        await storage.WaitsOrEndedAsync(turn);
        await WriteAsync(sweep, due);
        await sweep.CommitAsync(default);
        await sweep.DisposeAsync();
        await turn;
        Assert.Equal(11, (await FindAsync(storage, ada))!.Unanswered);
    }

    [OnBothDatabases]
    public async Task Who_is_erased_while_something_is_due_leaves_nothing(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await World.DueAsync(storage, "ada", Noon);
        await using var sweep = await storage.Database.BeginAsync(default);
        var due = await sweep.Schedules.LockDueAsync(Noon, 9, default);
        var turn = Task.Run(() => storage.TurnAsync(async work =>
        {
            var ada = await work.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
            await work.Coachees.EraseAsync(ada.Id, default);
        }));
        await storage.WaitsOrEndedAsync(turn);
        await WriteAsync(sweep, due);
        await sweep.CommitAsync(default);
        await sweep.DisposeAsync();
        await turn;
        var rows = await storage.RowsAsync();
        Assert.Equal((0, 0, 0, 0), (rows["coachees"], rows["schedules"], rows["nudges"], rows["deliveries"]));
    }

    [OnBothDatabases]
    public async Task Nobody_who_is_not_due_is_looked_at(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await World.DueAsync(storage, "ada", Noon);
        const string Many = "with recursive n (i) as (select 2 union all select i + 1 from n where i < 5000)";
        await storage.RunAsync($"""
            insert into coachees (workspace_id, person, first_seen) {Many} select 1, 'person ' || i, '2026-03-04T12:00:00.000000Z' from n;
            insert into conversation_references (coachee_id, door, reference, told_at)
            {Many} select i, 'teams', 'r', '2026-03-04T12:00:00.000000Z' from n;
            insert into schedules (coachee_id, days, time, rhythm, since, next_due_at)
            {Many} select i, 'tuesday', '10:00', 'weekly', '2026-03-04', '2026-03-10T09:00:00.000000Z' from n;
            analyze
            """);
        var sql = await storage.TurnAsync(work => Task.FromResult(work.Schedules.LockDueSql));
        var plan = await storage.PlanAsync(sql.Replace("@now", "'2026-03-09T09:00:00.000000Z'").Replace("@atMost", "250"));
        Assert.Contains("schedules_due", plan);
        // There is one workspace here, which PostgreSQL finds soonest by reading the table.
        plan = plan.Replace("Seq Scan on workspaces", "");
        Assert.DoesNotContain(kind == Kind.PostgreSql ? "Seq Scan" : "SCAN", plan);
    }

    static async Task<List<long>> SweepAsync(IDatabase node)
    {
        var all = new List<long>();
        while (true)
        {
            await using var work = await node.BeginAsync(default);
            var due = await work.Schedules.LockDueAsync(Noon + Second * 9, 3, default);
            if (due.Count == 0)
                return all;
            await WriteAsync(work, due);
            await work.CommitAsync(default);
            all.AddRange(due.Select(each => each.Coachee.Id));
        }
    }

    static async Task<List<long>> SendAsync(IDatabase node)
    {
        var all = new List<long>();
        while (true)
        {
            await using var work = await node.BeginAsync(default);
            var taken = await work.Deliveries.TakeAsync(Noon + Second * 9, 3, default);
            if (taken.Outgoing.Count == 0)
                return all;
            await work.CommitAsync(default);
            all.AddRange(taken.Outgoing.Select(each => each.CoacheeId));
        }
    }

    /// <summary>Everything that is written when something is due.</summary>
    static async Task WriteAsync(UnitOfWork work, IReadOnlyList<DueCoachee> due)
    {
        (long, NewNudge)[] offers = [.. due.Select(each => (each.Coachee.Id, new NewNudge("p", "item", "r")))];
        var ids = await work.Nudges.OfferAllAsync(offers, Noon, default);
        var deliveries = due.Select(each => World.Delivery(each.Coachee.Id, each.DueAt) with { NudgeId = ids[each.Coachee.Id] });
        await work.Deliveries.RecordAsync([.. deliveries], default);
        (DueCoachee, Schedule, Instant?)[] steps = [.. due.Select(each => (each, each.Schedule with { Unanswered = 1 }, (Instant?)null))];
        await work.Schedules.AdvanceAsync(steps, default);
    }

    static Task StepAsync(TestStorage storage, IReadOnlyList<DueCoachee> due, Coachee who, Schedule after, Instant? next) =>
        storage.TurnAsync(work => work.Schedules.AdvanceAsync([(due.Single(each => each.Coachee.Id == who.Id), after, next)], default));

    static Task<IReadOnlyList<DueCoachee>> DueAsync(TestStorage storage, Instant now) =>
        storage.TurnAsync(work => work.Schedules.LockDueAsync(now, 100, default));

    static async Task<Schedule?> FindAsync(TestStorage storage, Coachee who)
    {
        var found = await storage.TurnAsync(work => work.Schedules.FindAsync(who.Id, default));
        return found! with { Days = World.Weekly.Days };
    }
}
