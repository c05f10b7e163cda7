using NodaTime;
using Pathways.Core.Wins;

namespace Pathways.Bot.Storage;

/// <summary>
/// Wins and how they changed. Every method is about the wins of one coachee: an id of somebody else's finds nothing and
/// changes nothing. A deleted win is out of sight at once, and out of the database when it is pruned.
/// </summary>
public sealed partial class WinStore(Session session)
{
    const string Columns = "w.id, w.text, w.date, w.impact, w.logged_at";
    const string OneOfTheirs = "id = @winId and coachee_id = @coacheeId and deleted_at is null";

    public async Task<Win> LogAsync(long coacheeId, string text, LocalDate date, string? impact, Instant now, CancellationToken cancel) =>
        (await LogAsync(coacheeId, new NewWin(text, date, impact), firstId: null, now, cancel)).Win;

    public Task<Win?> FindAsync(long coacheeId, long winId, CancellationToken cancel)
    {
        const string Sql = $"select {Columns} from wins w where {OneOfTheirs}";
        return session.FindAsync<Win>(Sql, new { coacheeId, winId }, cancel);
    }

    /// <summary>The one logged last, whichever day it happened.</summary>
    public Task<Win?> LastAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = $"select {Columns} from wins w where coachee_id = @coacheeId and deleted_at is null order by id desc limit 1";
        return session.FindAsync<Win>(Sql, new { coacheeId }, cancel);
    }

    /// <summary>Newest first: by the day they happened, then as they were logged.</summary>
    public async Task<IReadOnlyList<Win>> AllAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = $"""
            select {Columns} from wins w where coachee_id = @coacheeId and deleted_at is null
            order by date desc, id desc
            """;
        return await session.ListAsync<Win>(Sql, new { coacheeId }, cancel);
    }

    public async Task EditAsync(long coacheeId, Win win, string text, Instant now, CancellationToken cancel)
    {
        if (await RecordAsync(coacheeId, win.Id, WinChangeKind.Edited, null, now, cancel) is not null)
            await session.RunAsync("update wins set text = @text where id = @Id", new { win.Id, text }, cancel);
    }

    /// <summary>To another day.</summary>
    public async Task MoveAsync(long coacheeId, long winId, LocalDate date, Instant now, CancellationToken cancel)
    {
        if (await RecordAsync(coacheeId, winId, WinChangeKind.Edited, null, now, cancel) is not null)
            await session.RunAsync("update wins set date = @date where id = @winId", new { winId, date }, cancel);
    }

    public Task DeleteAsync(long coacheeId, long winId, Instant now, CancellationToken cancel) =>
        DeleteAsync(coacheeId, winId, firstId: null, now, cancel);

    /// <param name="impact">Null for none any more.</param>
    public Task SetImpactAsync(long coacheeId, long winId, string? impact, CancellationToken cancel) =>
        session.RunAsync($"update wins set impact = @impact where {OneOfTheirs}", new { coacheeId, winId, impact }, cancel);

    /// <summary>Those made together in the latest turn that was not undone, the last first; empty when there are none.</summary>
    public async Task<IReadOnlyList<WinChange>> LastChangesAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = """
            with theirs as (
                select c.*, coalesce(c.first_id, c.id) as made_with
                from win_changes c join wins w on w.id = c.win_id
                where w.coachee_id = @coacheeId and c.undone_at is null)
            select id, win_id, kind, text_before, date_before, changed_at from theirs
            where made_with = (select made_with from theirs order by id desc limit 1)
            order by id desc
            """;
        return [.. (await session.ListAsync<ChangeRow>(Sql, new { coacheeId }, cancel)).Select(row => row.Change)];
    }

    /// <summary>
    /// Takes a logged win away, gives an edited one its old text and day, brings a deleted one back. A second time does nothing.
    /// </summary>
    public async Task UndoAsync(long coacheeId, WinChange change, Instant now, CancellationToken cancel)
    {
        const string Mark = """
            update win_changes set undone_at = @now
            where id = @Id and undone_at is null and win_id in (select id from wins where coachee_id = @coacheeId)
            returning id, win_id, kind, text_before, date_before, changed_at
            """;
        var row = await session.FindAsync<ChangeRow>(Mark, new { change.Id, coacheeId, now }, cancel);
        if (row is not null)
            await session.RunAsync(Reversal(row.Change.Kind), new { row.WinId, row.TextBefore, row.DateBefore, now }, cancel);
    }

    static string Reversal(WinChangeKind kind) => kind switch
    {
        WinChangeKind.Logged => "update wins set deleted_at = @now where id = @WinId",
        WinChangeKind.Edited => "update wins set text = @TextBefore, date = coalesce(@DateBefore, date) where id = @WinId",
        WinChangeKind.Deleted => "update wins set deleted_at = null where id = @WinId",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    async Task<(Win Win, long ChangeId)> LogAsync(long coacheeId, NewWin told, long? firstId, Instant now, CancellationToken cancel)
    {
        const string Sql = """
            insert into wins (coachee_id, text, date, impact, logged_at) values (@coacheeId, @Text, @Date, @Impact, @now)
            returning id, text, date, impact, logged_at
            """;
        var win = await session.FindAsync<Win>(Sql, new { coacheeId, told.Text, told.Date, told.Impact, now }, cancel);
        return (win!, (await RecordAsync(coacheeId, win!.Id, WinChangeKind.Logged, firstId, now, cancel))!.Value);
    }

    async Task<long?> DeleteAsync(long coacheeId, long winId, long? firstId, Instant now, CancellationToken cancel)
    {
        var change = await RecordAsync(coacheeId, winId, WinChangeKind.Deleted, firstId, now, cancel);
        if (change is not null)
            await session.RunAsync("update wins set deleted_at = @now where id = @winId", new { winId, now }, cancel);
        return change;
    }

    /// <summary>Comes before the change itself: what it was is read here.</summary>
    /// <param name="firstId">The first of the changes that are made together; null for that one itself.</param>
    /// <returns>The id of the change; null when the coachee has no such win.</returns>
    Task<long?> RecordAsync(long coacheeId, long winId, WinChangeKind kind, long? firstId, Instant now, CancellationToken cancel)
    {
        const string Sql = $"""
            insert into win_changes (win_id, kind, text_before, date_before, changed_at, first_id)
            select id, @word, case when @word = 'edited' then text end, case when @word = 'edited' then date end, @now, @firstId
            from wins where {OneOfTheirs}
            returning id
            """;
        return session.FindAsync<long?>(Sql, new { coacheeId, winId, word = Word<WinChangeKind>.Of(kind), now, firstId }, cancel);
    }

    sealed record ChangeRow(long Id, long WinId, string Kind, string? TextBefore, LocalDate? DateBefore, Instant ChangedAt)
    {
        public WinChange Change => new(Id, WinId, Word<WinChangeKind>.Read(Kind), TextBefore, ChangedAt);
    }
}
