using NodaTime;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class UndoTests
{
    [OnBothDatabases]
    public async Task Each_change_is_recorded_with_who_and_when(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "old");
        var logged = await LastAsync(storage, ada.Id);
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "new", Noon + Duration.FromHours(1), default));
        var edited = await LastAsync(storage, ada.Id);
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, win.Id, Noon + Duration.FromHours(2), default));
        var deleted = await LastAsync(storage, ada.Id);

        Assert.Equal(new WinChange(logged!.Id, win.Id, WinChangeKind.Logged, null, Noon), logged);
        Assert.Equal(new WinChange(edited!.Id, win.Id, WinChangeKind.Edited, "old", Noon + Duration.FromHours(1)), edited);
        Assert.Equal(new WinChange(deleted!.Id, win.Id, WinChangeKind.Deleted, null, Noon + Duration.FromHours(2)), deleted);
    }

    [OnBothDatabases]
    public async Task Changes_are_undone_one_by_one_the_latest_first(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "old");
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "new", Noon, default));
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, win.Id, Noon, default));

        var texts = new List<string?>();
        while (await LastAsync(storage, ada.Id) is { } change)
        {
            await UndoAsync(storage, ada.Id, change);
            texts.Add((await storage.TurnAsync(work => work.Wins.FindAsync(ada.Id, win.Id, default)))?.Text);
        }
        Assert.Equal(["new", "old", null], texts);
    }

    [OnBothDatabases]
    public async Task Undoing_twice_is_undoing_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "one");
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "two", Noon, default));
        var change = (await LastAsync(storage, ada.Id))!;
        await UndoAsync(storage, ada.Id, change);
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "three", Noon, default));
        await UndoAsync(storage, ada.Id, change);
        Assert.Equal("three", (await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)))?.Text);
    }

    [OnBothDatabases]
    public async Task What_is_restored_is_what_was_recorded_not_what_the_caller_says(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "true");
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win with { Text = "forged" }, "new", Noon, default));
        var change = (await LastAsync(storage, ada.Id))!;
        await UndoAsync(storage, ada.Id, change with { Before = "forged", Kind = WinChangeKind.Logged });
        Assert.Equal("true", (await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)))?.Text);
    }

    [OnBothDatabases]
    public async Task Another_day_is_a_change_like_another_text(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        var win = await storage.LogAsync(ada, "old");
        await storage.TurnAsync(work => work.Wins.MoveAsync(bob.Id, win.Id, Today.PlusDays(-1), Noon, default));
        await storage.TurnAsync(work => work.Wins.MoveAsync(ada.Id, win.Id, Today.PlusDays(-2), Noon, default));
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "new", Noon, default));
        Assert.Equal(win with { Text = "new", Date = Today.PlusDays(-2) }, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
        await UndoAsync(storage, ada.Id, (await LastAsync(storage, ada.Id))!);
        Assert.Equal(win with { Date = Today.PlusDays(-2) }, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
        await UndoAsync(storage, ada.Id, (await LastAsync(storage, ada.Id))!);
        Assert.Equal(win, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task A_win_brought_back_keeps_its_evidence(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "win");
        Evidence[] evidence = [new(win.Id, "area", "item", 0.5, GivenBy.Coach)];
        await storage.TurnAsync(work => work.Wins.FileAsync(ada.Id, win.Id, "senior-lead", GivenBy.Coach, evidence, Noon, default));
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, win.Id, Noon, default));
        Assert.Empty(await storage.TurnAsync(work => work.Wins.EvidenceAsync(ada.Id, "senior-lead", default)));
        await UndoAsync(storage, ada.Id, (await LastAsync(storage, ada.Id))!);
        Assert.Equal(evidence, await storage.TurnAsync(work => work.Wins.EvidenceAsync(ada.Id, "senior-lead", default)));
    }

    static async Task<WinChange?> LastAsync(TestStorage storage, long id) =>
        await storage.TurnAsync(work => work.Wins.LastChangesAsync(id, default)) is [var last, ..] ? last : null;

    static Task UndoAsync(TestStorage storage, long id, WinChange change) =>
        storage.TurnAsync(work => work.Wins.UndoAsync(id, change, Noon, default));
}
