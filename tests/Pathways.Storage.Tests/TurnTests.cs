using NodaTime;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class TurnTests
{
    [OnBothDatabases]
    public async Task A_turn_that_does_not_end_well_leaves_nothing(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var before = await storage.RowsAsync();
        await using (var work = await storage.Database.BeginAsync(default))
            await World.FillAsync(work, "ada");
        Assert.Equal(before, await storage.RowsAsync());
    }

    [OnBothDatabases]
    public async Task After_a_failed_statement_the_next_turn_works(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => storage.TurnAsync(work =>
            work.Wins.LogAsync(coacheeId: 404, "nobody's", Today, null, Noon, default)));
        await storage.LogAsync(await storage.MeetAsync("ada"), "win");
        Assert.Equal(1, (await storage.RowsAsync())["wins"]);
    }

    [OnBothDatabases]
    public async Task What_was_committed_is_there_after_a_restart(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        var ada = await storage.MeetAsync("ada");
        var wins = await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default));
        await storage.RestartAsync();
        Assert.Equal(ada, await storage.MeetAsync("ada"));
        Assert.Equal(wins, await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task Turns_of_one_coachee_wait_for_each_other(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.MeetAsync("ada");
        var nodes = new[] { storage.Database, storage.Node() };
        // Reads, then writes what it read plus one: turns that overlapped would lose some.
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await using var work = await nodes[i % 2].BeginAsync(default);
            var ada = await work.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
            var topic = await work.Topics.FindAsync(ada.Id, default);
            await work.Topics.SetAsync(ada.Id, new Topic((topic.NudgeId ?? 0) + 1, null, Expecting.Nothing, Noon), default);
            await work.CommitAsync(default);
        })));
        var met = await storage.MeetAsync("ada");
        Assert.Equal(24, (await storage.TurnAsync(work => work.Topics.FindAsync(met.Id, default))).NudgeId);
    }

    [OnBothDatabases]
    public async Task A_turn_that_waited_sees_the_choice_of_the_one_before(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Task<Coachee> waiting;
        await using (var first = await storage.Database.BeginAsync(default))
        {
            await first.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
            waiting = Task.Run(() => storage.MeetAsync("ada"));
            await storage.WaitsOrEndedAsync(waiting);
            await first.Coachees.ChoosePathwayAsync(ada.Id, "senior-lead", Noon, default);
            await first.CommitAsync(default);
        }
        Assert.Equal("senior-lead", (await waiting).PathwayId);
    }

    [OnBothDatabases]
    public async Task Turns_of_many_coachees_at_once_all_happen(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            storage.TurnAsync(work => World.FillAsync(work, $"person {i % 10}")))));
        var rows = await storage.RowsAsync();
        Assert.Equal((10, 40, 40), (rows["coachees"], rows["wins"], rows["nudges"]));
    }

    [OnBothDatabases]
    public async Task A_store_kept_beyond_its_turn_is_of_no_use(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await using var work = await storage.Database.BeginAsync(default);
        await work.CommitAsync(default);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => work.Wins.LogAsync(ada.Id, "late", Today, null, Noon, default));
        await work.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => work.CommitAsync(default));
        Assert.Equal(0, (await storage.RowsAsync())["wins"]);
    }

    [OnBothDatabases]
    public async Task Ending_a_turn_twice_does_not_end_somebody_elses(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var first = await storage.Database.BeginAsync(default);
        await first.DisposeAsync();
        await using var second = await storage.Database.BeginAsync(default);
        await second.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
        await first.DisposeAsync();
        await second.CommitAsync(default);
        Assert.Equal(1, (await storage.RowsAsync())["coachees"]);
    }

    [OnBothDatabases]
    public async Task A_turn_can_be_given_up_while_it_waits(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await using var work = await storage.Database.BeginAsync(default);
        await work.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
        using var patience = new CancellationTokenSource();
        var waiting = Task.Run(async () =>
        {
            await using var second = await storage.Database.BeginAsync(patience.Token);
            await second.Coachees.MeetAsync(Sender("ada"), null, Noon, patience.Token);
        });
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
