using System.Data.Common;
using Npgsql;

namespace Pathways.Bot.Storage.PostgreSql;

sealed class PostgreSqlSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : Session
{
    protected override DbConnection OpenConnection => connection;

    protected override DbTransaction Transaction => transaction;

    /// <summary>
    /// Not "for update": a row that refers to a coachee can then be written while a turn of theirs is under way. Whoever
    /// finds a schedule due writes such rows and has the schedule, which that turn may be waiting for.
    /// </summary>
    public override string Locking(string alias) => $"for no key update of {alias}";

    public override string LockingFree(string alias) => $"{Locking(alias)} skip locked";

    public override string Rows(string parameter, string columns) => $"json_to_recordset(cast(@{parameter} as json)) as r ({columns})";

    public override string Numbers(string parameter) =>
        $"(select cast(value as bigint) from json_array_elements_text(cast(@{parameter} as json)))";

    protected override Task CommitTransactionAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    /// <summary>The pool resets what is handed back, an open transaction included.</summary>
    protected override async ValueTask EndAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
