using NodaTime;
using Pathways.Core.Wins;

namespace Pathways.Bot.Storage;

/// <summary>Several wins told in one message: logged and undone together, and made one again.</summary>
public sealed partial class WinStore
{
    /// <param name="message">All of what was typed, kept for <see cref="MergeAsync"/>.</param>
    public async Task<IReadOnlyList<Win>> LogAsync(
        long coacheeId, string message, IReadOnlyList<NewWin> told, Instant now, CancellationToken cancel)
    {
        var (first, firstId) = await LogAsync(coacheeId, told[0], firstId: null, now, cancel);
        await session.RunAsync("update win_changes set told = @message where id = @firstId", new { message, firstId }, cancel);
        var wins = new List<Win> { first };
        foreach (var next in told.Skip(1))
            wins.Add((await LogAsync(coacheeId, next, firstId, now, cancel)).Win);
        return wins;
    }

    /// <summary>The message that a win was the first of several in; null when it was not, or when one of them is gone for good.</summary>
    public Task<string?> MessageAsync(long coacheeId, long firstWinId, CancellationToken cancel)
    {
        const string Sql = """
            select c.told from win_changes c join wins w on w.id = c.win_id
            where w.coachee_id = @coacheeId and w.id = @firstWinId and c.kind = 'logged' and c.told is not null
            """;
        return session.FindAsync<string>(Sql, new { coacheeId, firstWinId }, cancel);
    }

    /// <summary>The wins told in one message with this one, itself included, in the order told; no deleted ones.</summary>
    public async Task<IReadOnlyList<Win>> ToldWithAsync(long coacheeId, long winId, CancellationToken cancel)
    {
        const string Sql = $"""
            select {Columns} from wins w join win_changes c on c.win_id = w.id
            where w.coachee_id = @coacheeId and w.deleted_at is null and c.kind = 'logged'
            and coalesce(c.first_id, c.id) in (
                select coalesce(f.first_id, f.id) from win_changes f where f.win_id = @winId and f.kind = 'logged')
            order by w.id
            """;
        return await session.ListAsync<Win>(Sql, new { coacheeId, winId }, cancel);
    }

    /// <summary>Puts the whole message in the place of its wins, when all of them are still as they were told.</summary>
    /// <returns>Null when they are not, and nothing has changed then.</returns>
    public async Task<Win?> MergeAsync(long coacheeId, long firstWinId, NewWin whole, Instant now, CancellationToken cancel)
    {
        if (await AreAsToldAsync(coacheeId, firstWinId, cancel) is false)
            return null;
        var wins = await ToldWithAsync(coacheeId, firstWinId, cancel);
        var firstId = await DeleteAsync(coacheeId, wins[0].Id, firstId: null, now, cancel);
        foreach (var win in wins.Skip(1))
            await DeleteAsync(coacheeId, win.Id, firstId, now, cancel);
        return (await LogAsync(coacheeId, whole, firstId, now, cancel)).Win;
    }

    /// <summary>Removes for good what was deleted before an instant, and the messages that told of it.</summary>
    public async Task PruneAsync(Instant before, CancellationToken cancel)
    {
        const string Messages = """
            update win_changes set told = null where told is not null and id in (
                select coalesce(c.first_id, c.id) from win_changes c join wins w on w.id = c.win_id
                where w.deleted_at < @before and c.kind = 'logged')
            """;
        await session.RunAsync(Messages, new { before }, cancel);
        await session.RunAsync("delete from wins where deleted_at < @before", new { before }, cancel);
    }

    /// <summary>None was edited or deleted since, but for what was undone.</summary>
    async Task<bool> AreAsToldAsync(long coacheeId, long firstWinId, CancellationToken cancel)
    {
        const string Sql = """
            select count(*) from win_changes f
            join win_changes c on c.first_id = f.id or c.id = f.id
            join wins w on w.id = c.win_id
            where f.win_id = @firstWinId and f.kind = 'logged' and f.told is not null and (
                w.coachee_id <> @coacheeId or w.deleted_at is not null
                or exists (select 1 from win_changes e where e.win_id = w.id and e.kind <> 'logged' and e.undone_at is null))
            """;
        return await MessageAsync(coacheeId, firstWinId, cancel) is not null
            && await session.FindAsync<long>(Sql, new { coacheeId, firstWinId }, cancel) == 0;
    }
}
