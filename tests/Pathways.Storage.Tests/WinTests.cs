using NodaTime;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class WinTests
{
    [OnBothDatabases]
    public async Task A_logged_win_is_kept_as_it_was_told(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.TurnAsync(work =>
            work.Wins.LogAsync(ada.Id, "Led the review", new LocalDate(2026, 2, 28), "saved 4 hours a week", Noon, default));
        Assert.Equal(new Win(win.Id, "Led the review", new LocalDate(2026, 2, 28), "saved 4 hours a week", Noon), win);
        Assert.Equal(win, await storage.TurnAsync(work => work.Wins.FindAsync(ada.Id, win.Id, default)));
    }

    [OnBothDatabases]
    public async Task Before_the_first_win_there_is_none(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Assert.Null(await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
        Assert.Empty(await storage.TurnAsync(work => work.Wins.LastChangesAsync(ada.Id, default)));
        Assert.Empty(await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task The_last_win_is_the_one_logged_last_and_all_are_listed_by_the_day_they_happened(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        foreach (var (text, day) in new[] { ("b", 2), ("c", 3), ("also c", 3), ("a", 1) })
            await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, text, new LocalDate(2026, 3, day), null, Noon, default));
        Assert.Equal("a", (await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)))?.Text);
        var all = await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default));
        Assert.Equal(["also c", "c", "b", "a"], all.Select(win => win.Text));
    }

    [OnBothDatabases]
    public async Task An_edited_win_has_its_new_text_everywhere(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "old");
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, win, "new", Noon, default));
        Assert.Equal([win with { Text = "new" }], await storage.TurnAsync(work => work.Wins.AllAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task A_deleted_win_is_in_no_list_and_cannot_be_changed(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var (kept, gone) = (await storage.LogAsync(ada, "kept"), await storage.LogAsync(ada, "gone"));
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, gone.Id, Noon, default));
        var deletion = await storage.TurnAsync(work => work.Wins.LastChangesAsync(ada.Id, default));

        await storage.TurnAsync(async work =>
        {
            await work.Wins.EditAsync(ada.Id, gone, "edited", Noon, default);
            await work.Wins.SetImpactAsync(ada.Id, gone.Id, "impact", default);
            await work.Wins.DeleteAsync(ada.Id, gone.Id, Noon, default);
            await work.Wins.FileAsync(ada.Id, gone.Id, "senior-lead", GivenBy.Coach, [], Noon, default);
            Assert.Null(await work.Wins.FindAsync(ada.Id, gone.Id, default));
            Assert.Equal(kept, await work.Wins.LastAsync(ada.Id, default));
            Assert.Equal([kept], await work.Wins.AllAsync(ada.Id, default));
            Assert.Equal([kept], await work.Wins.UnfiledAsync(ada.Id, "senior-lead", default));
            Assert.Equal(deletion, await work.Wins.LastChangesAsync(ada.Id, default));
        });
        Assert.Equal(0, (await storage.RowsAsync())["filings"]);
    }

    [OnBothDatabases]
    public async Task Impact_comes_later_and_may_be_said_again(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "win");
        foreach (var impact in new[] { "about 3 hours", null, "4 hours" })
            await storage.TurnAsync(work => work.Wins.SetImpactAsync(ada.Id, win.Id, impact, default));
        Assert.Equal(win with { Impact = "4 hours" }, await storage.TurnAsync(work => work.Wins.LastAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task An_id_is_never_given_twice(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "first");
        await storage.TurnAsync(work => work.Coachees.EraseAsync(ada.Id, default));
        var anew = await storage.MeetAsync("ada");
        Assert.NotEqual(ada.Id, anew.Id);
        Assert.NotEqual(win.Id, (await storage.LogAsync(anew, "second")).Id);
    }
}
