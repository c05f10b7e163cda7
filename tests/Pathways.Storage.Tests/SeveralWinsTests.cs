using NodaTime;
using Pathways.Core.Coachees;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class SeveralWinsTests
{
    const string Message = "- one\n- two";

    static readonly NewWin Whole = new(Message, Today, "2 things");

    [OnBothDatabases]
    public async Task Wins_of_one_message_are_logged_in_the_order_told(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var wins = await LogAsync(storage, ada);
        Assert.Equal([new Win(wins[0].Id, "one", Today, "1 hour", Noon), new Win(wins[1].Id, "two", Today.PlusDays(-1), null, Noon)], wins);
        foreach (var win in wins)
            Assert.Equal(wins, await storage.TurnAsync(work => work.Wins.ToldWithAsync(ada.Id, win.Id, default)));
    }

    [OnBothDatabases]
    public async Task They_are_undone_together_and_nothing_else_with_them(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var before = await storage.LogAsync(ada, "before");
        await LogAsync(storage, ada);
        await UndoAllAsync(storage, ada);
        Assert.Equal([before], await AllAsync(storage, ada));
    }

    [OnBothDatabases]
    public async Task Merged_they_are_the_whole_message_and_undone_several_again(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var wins = await LogAsync(storage, ada);
        Assert.Equal(Message, await MessageAsync(storage, ada, wins[0]));
        var whole = await MergeAsync(storage, ada, wins[0]);
        Assert.Equal(new Win(whole!.Id, Message, Today, "2 things", Noon), whole);
        Assert.Equal([whole], await AllAsync(storage, ada));
        Assert.Null(await MergeAsync(storage, ada, wins[0]));
        await UndoAllAsync(storage, ada);
        Assert.Equal(wins, await AllAsync(storage, ada));
        Assert.NotNull(await MergeAsync(storage, ada, wins[0]));
    }

    [OnBothDatabases]
    public async Task They_are_not_merged_when_one_has_changed_until_that_is_undone(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var wins = await LogAsync(storage, ada);
        await storage.TurnAsync(work => work.Wins.EditAsync(ada.Id, wins[1], "edited", Noon, default));
        Assert.Null(await MergeAsync(storage, ada, wins[0]));
        await UndoAllAsync(storage, ada);
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, wins[1].Id, Noon, default));
        Assert.Null(await MergeAsync(storage, ada, wins[0]));
        Assert.Equal([wins[0]], await AllAsync(storage, ada));
        await UndoAllAsync(storage, ada);
        Assert.NotNull(await MergeAsync(storage, ada, wins[0]));
    }

    [OnBothDatabases]
    public async Task Only_the_first_of_several_can_be_merged_and_only_by_whose_they_are(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        var wins = await LogAsync(storage, ada);
        var single = await storage.LogAsync(ada, "single");
        Assert.Null(await MergeAsync(storage, bob, wins[0]));
        Assert.Null(await MessageAsync(storage, bob, wins[0]));
        Assert.Empty(await storage.TurnAsync(work => work.Wins.ToldWithAsync(bob.Id, wins[0].Id, default)));
        Assert.Null(await MergeAsync(storage, ada, wins[1]));
        Assert.Null(await MergeAsync(storage, ada, single));
        Assert.Equal(3, (await AllAsync(storage, ada)).Count);
    }

    [OnBothDatabases]
    public async Task The_message_goes_with_the_first_of_its_wins_that_is_gone_for_good(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var (wins, others) = (await LogAsync(storage, ada), await LogAsync(storage, ada));
        await storage.TurnAsync(work => work.Wins.DeleteAsync(ada.Id, wins[1].Id, Noon, default));
        await storage.TurnAsync(work => work.Wins.PruneAsync(Noon + Duration.FromDays(1), default));
        Assert.Null(await MessageAsync(storage, ada, wins[0]));
        Assert.Null(await MergeAsync(storage, ada, wins[0]));
        Assert.Equal(Message, await MessageAsync(storage, ada, others[0]));
    }

    static Task<IReadOnlyList<Win>> LogAsync(TestStorage storage, Coachee coachee) => storage.TurnAsync(work => work.Wins.LogAsync(
        coachee.Id, Message, [new NewWin("one", Today, "1 hour"), new NewWin("two", Today.PlusDays(-1), null)], Noon, default));

    static Task<Win?> MergeAsync(TestStorage storage, Coachee coachee, Win win) =>
        storage.TurnAsync(work => work.Wins.MergeAsync(coachee.Id, win.Id, Whole, Noon, default));

    static Task<string?> MessageAsync(TestStorage storage, Coachee coachee, Win win) =>
        storage.TurnAsync(work => work.Wins.MessageAsync(coachee.Id, win.Id, default));

    static Task<IReadOnlyList<Win>> AllAsync(TestStorage storage, Coachee coachee) =>
        storage.TurnAsync(work => work.Wins.AllAsync(coachee.Id, default));

    static Task UndoAllAsync(TestStorage storage, Coachee coachee) => storage.TurnAsync(async work =>
    {
        foreach (var change in await work.Wins.LastChangesAsync(coachee.Id, default))
            await work.Wins.UndoAsync(coachee.Id, change, Noon, default);
    });
}
