using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pathways.Bot.Storage.Sqlite;

/// <summary>BEGIN, COMMIT and ROLLBACK are plain statements here: SqliteTransaction would compile them anew each time.</summary>
sealed class SqliteSession(SqliteConnection connection, SemaphoreSlim turn) : Session
{
    protected override DbConnection OpenConnection => connection;

    protected override DbTransaction? Transaction => null;

    /// <summary>There is one writer at a time: all rows are ours.</summary>
    public override string Locking(string alias) => "";

    public override string LockingFree(string alias) => "";

    public override string Rows(string parameter, string columns)
    {
        var names = columns.Split(',', StringSplitOptions.TrimEntries).Select(column => column.Split(' ')[0]);
        var values = names.Select(name => $"value ->> '{name}' as {name}");
        return $"(select {string.Join(", ", values)} from json_each(@{parameter})) as r";
    }

    public override string Numbers(string parameter) => $"(select value from json_each(@{parameter}))";

    protected override Task CommitTransactionAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        connection.Run("commit");
        return Task.CompletedTask;
    }

    protected override ValueTask EndAsync()
    {
        try
        {
            // SQLite rolls back by itself after some errors, a full disk for one.
            if (connection.State == ConnectionState.Open && raw.sqlite3_get_autocommit(connection.Handle) == 0)
                connection.Run("rollback");
        }
        finally
        {
            turn.Release();
        }
        return ValueTask.CompletedTask;
    }
}
