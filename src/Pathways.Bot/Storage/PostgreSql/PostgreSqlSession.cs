using System.Data.Common;
using Npgsql;

namespace Pathways.Bot.Storage.PostgreSql;

sealed class PostgreSqlSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : Session
{
    protected override DbConnection OpenConnection => connection;

    protected override DbTransaction Transaction => transaction;

    public override string Locking(string alias) => $"for update of {alias}";

    protected override Task CommitTransactionAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    /// <summary>The pool resets what is handed back, an open transaction included.</summary>
    protected override async ValueTask EndAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
