using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class PrivacyTests
{
    /// <summary>That a workspace exists, that some delivery was seen, the schema's own history.</summary>
    static readonly string[] AboutNobody = ["workspaces", "processed_activities", "schema_migrations"];

    [OnBothDatabases]
    public async Task Erasing_leaves_no_row_about_the_coachee_and_all_rows_about_others(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => World.FillAsync(work, "bob"));
        var bobAlone = await storage.RowsAsync();
        Assert.All(bobAlone.Where(table => table.Key != "processed_activities"), table => Assert.True(table.Value > 0, table.Key));

        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Coachees.EraseAsync(ada.Id, default));
        Assert.Equal(bobAlone, await storage.RowsAsync());

        var bob = await storage.MeetAsync("bob");
        await storage.TurnAsync(work => work.Coachees.EraseAsync(bob.Id, default));
        var left = (await storage.RowsAsync()).Where(table => !AboutNobody.Contains(table.Key));
        Assert.All(left, table => Assert.True(table.Value == 0, table.Key));
    }

    [OnBothDatabases]
    public async Task Erased_with_deleted_wins_and_undone_changes_too(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await storage.LogAsync(ada, "undone");
        var change = await storage.TurnAsync(work => work.Wins.LastChangesAsync(ada.Id, default));
        await storage.TurnAsync(work => work.Wins.UndoAsync(ada.Id, change[0], Noon, default));
        await storage.TurnAsync(work => work.Coachees.EraseAsync(ada.Id, default));
        Assert.Equal((0, 0), ((await storage.RowsAsync())["wins"], (await storage.RowsAsync())["win_changes"]));
    }

    [OnBothDatabases]
    public async Task Who_comes_back_after_erasing_is_new(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        await storage.TurnAsync(async work =>
        {
            var ada = await work.Coachees.MeetAsync(Sender("ada"), null, Noon, default);
            await work.Coachees.EraseAsync(ada.Id, default);
        });
        var anew = await storage.MeetAsync("ada");
        Assert.Equal(new Coachee(anew.Id, null, null, null, null, Noon), anew);
    }

    [OnBothDatabases]
    public async Task With_a_forged_id_nothing_of_somebody_elses_is_read(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (mallory, win, nudge) = await AdaAndMalloryAsync(storage);
        await storage.TurnAsync(async work =>
        {
            Assert.Null(await work.Wins.FindAsync(mallory.Id, win.Id, default));
            Assert.Null(await work.Wins.LastAsync(mallory.Id, default));
            Assert.Empty(await work.Wins.LastChangesAsync(mallory.Id, default));
            Assert.Empty(await work.Wins.AllAsync(mallory.Id, default));
            Assert.Empty(await work.Wins.UnfiledAsync(mallory.Id, "senior-staff", default));
            Assert.Empty(await work.Wins.EvidenceAsync(mallory.Id, "senior-lead", default));
            Assert.Null(await work.Nudges.FindAsync(mallory.Id, nudge.Id, default));
            Assert.Empty(await work.Nudges.HistoryAsync(mallory.Id, default));
        });
    }

    [OnBothDatabases]
    public async Task With_a_forged_id_nothing_of_somebody_elses_is_changed(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (mallory, win, nudge) = await AdaAndMalloryAsync(storage);
        var (before, rows) = (await EverythingAsync(storage), await storage.RowsAsync());
        await storage.TurnAsync(async work =>
        {
            await work.Wins.EditAsync(mallory.Id, win, "stolen", Noon, default);
            await work.Wins.SetImpactAsync(mallory.Id, win.Id, "stolen", default);
            await work.Wins.DeleteAsync(mallory.Id, win.Id, Noon, default);
            await work.Wins.FileAsync(mallory.Id, win.Id, "senior-lead", GivenBy.Coachee, [], Noon, default);
            Evidence[] stolen = [new(win.Id, "stolen", null, 1, GivenBy.Coachee)];
            await work.Wins.FileAsync(mallory.Id, win.Id, "senior-lead", GivenBy.Coachee, stolen, Noon, default);
            foreach (var changeId in Enumerable.Range(1, 5))
                await work.Wins.UndoAsync(mallory.Id, new WinChange(changeId, win.Id, WinChangeKind.Logged, null, Noon), Noon, default);
            await work.Nudges.PlanAsync(mallory.Id, nudge.Id, new Plan("stolen", Noon), default);
            await work.Nudges.AnswerAsync(mallory.Id, nudge.Id, NudgeAnswer.Done, Noon, default);
        });
        Assert.Equal(before, await EverythingAsync(storage));
        Assert.Equal(rows, await storage.RowsAsync());
    }

    static async Task<(Coachee Mallory, Win Win, Nudge Nudge)> AdaAndMalloryAsync(TestStorage storage)
    {
        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        var ada = await storage.MeetAsync("ada");
        var win = await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default));
        var nudge = (await storage.TurnAsync(work => work.Nudges.HistoryAsync(ada.Id, default)))[0];
        return (await storage.MeetAsync("mallory"), win!, nudge);
    }

    /// <summary>Ada's, as text, so that it can be compared.</summary>
    static async Task<string> EverythingAsync(TestStorage storage)
    {
        var ada = await storage.MeetAsync("ada");
        return await storage.TurnAsync(async work => string.Join('\n', [
            .. await work.Wins.AllAsync(ada.Id, default),
            .. await work.Wins.EvidenceAsync(ada.Id, "senior-lead", default),
            .. await work.Nudges.HistoryAsync(ada.Id, default),
            (object?)await work.Wins.LastChangesAsync(ada.Id, default),
        ]));
    }
}
