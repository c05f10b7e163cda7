using Microsoft.Data.Sqlite;

namespace Pathways.Bot.Storage.Sqlite;

/// <summary>
/// A file, for one node. Every unit of work writes, and SQLite has one writer at a time: so there is one connection, kept
/// open with its statements prepared, and a queue for it. SQLite's own lock is not fair and would keep some waiting for
/// seconds; it is held as well, against other processes.
/// </summary>
public sealed class SqliteDatabase(string connectionString) : IDatabase
{
    /// <summary>Longer means that somebody forgot to end a unit of work, or asked for a second one inside a first.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly SqliteFile file = new(connectionString);
    readonly SemaphoreSlim turn = new(1);
    SqliteConnection? connection;
    bool closed;

    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var session = await OpenAsync(cancel);
        await new Migrations("Sqlite").ApplyAsync(session, cancel);
        await session.CommitAsync(cancel);
    }

    public async Task<UnitOfWork> BeginAsync(CancellationToken cancel) => new(await OpenAsync(cancel));

    /// <summary>Lets the unit of work that is under way end first. Those who still wait for theirs get none.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync(Patience);
        closed = true;
        if (connection is not null)
            await connection.DisposeAsync();
        turn.Release();
    }

    public override string ToString() => $"SQLite file {file.Path}";

    async Task<SqliteSession> OpenAsync(CancellationToken cancel)
    {
        if (!await turn.WaitAsync(Patience, cancel))
            throw new TimeoutException($"No unit of work was to be had within {Patience.TotalSeconds} s.");
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            connection ??= file.Open();
            connection.Run("begin immediate");
            return new SqliteSession(connection, turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }
}
