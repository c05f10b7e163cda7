using NodaTime;
using Pathways.Bot.Storage;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class PruningTests
{
    static readonly Duration Second = Duration.FromSeconds(1);

    [OnBothDatabases]
    public async Task A_deleted_win_is_gone_for_good_after_seven_days_and_not_before(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        var ada = await storage.MeetAsync("ada");
        var kept = await storage.LogAsync(ada, "kept");
        foreach (var win in await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default)))
            if (win != kept)
                await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, win.Id, Noon, default));

        await storage.Database.PruneAsync(Noon + Duration.FromDays(7), default);
        Assert.Equal(2, (await storage.RowsAsync())["wins"]);

        await storage.Database.PruneAsync(Noon + Duration.FromDays(7) + Second, default);
        var rows = await storage.RowsAsync();
        Assert.Equal((1, 1, 0, 0), (rows["wins"], rows["win_changes"], rows["filings"], rows["evidence"]));
        Assert.Equal([kept], await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task A_win_brought_back_is_not_pruned(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "win");
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, win.Id, Noon, default));
        var deletion = await storage.TurnAsync(work => work.Wins.LastChangesAsync(ada.Id, default));
        await storage.TurnAsync(work => work.Wins.UndoAsync(ada.Id, deletion[0], Noon, default));
        await storage.Database.PruneAsync(Noon + Duration.FromDays(365), default);
        Assert.Equal(win, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task Deliveries_go_ninety_days_after_they_were_settled_and_never_before(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await World.DueAsync(storage, "ada", Noon);
        await storage.TurnAsync(async work =>
        {
            await work.Deliveries.RecordAsync([World.Delivery(ada.Id, Noon)], default);
            await work.Deliveries.CancelAsync(ada.Id, "test", Noon, default);
            await work.Deliveries.RecordAsync([World.Delivery(ada.Id, Noon - Second)], default);
        });
        await storage.Database.PruneAsync(Noon + Pruning.DeliveriesStay, default);
        Assert.Equal(2, (await storage.RowsAsync())["deliveries"]);
        await storage.Database.PruneAsync(Noon + Pruning.DeliveriesStay + Second, default);
        Assert.Equal("claimed", await storage.TextAsync("select state from deliveries"));
        Assert.Equal(1, (await storage.RowsAsync())["deliveries"]);
    }

    [OnBothDatabases]
    public async Task Activities_are_forgotten_when_no_platform_delivers_them_any_more(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => work.Activities.FirstTimeAsync("old", Noon, default));
        await storage.TurnAsync(work => work.Activities.FirstTimeAsync("new", Noon + Second, default));
        await storage.Database.PruneAsync(Noon + Second + Pruning.ActivitiesStay, default);
        Assert.True(await storage.TurnAsync(work => work.Activities.FirstTimeAsync("old", Noon, default)));
        Assert.False(await storage.TurnAsync(work => work.Activities.FirstTimeAsync("new", Noon, default)));
    }
}
