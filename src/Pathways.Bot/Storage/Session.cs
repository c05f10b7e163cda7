using System.Data.Common;
using Dapper;

namespace Pathways.Bot.Storage;

/// <summary>A connection inside its transaction, as the stores see it.</summary>
public abstract class Session : IAsyncDisposable
{
    bool over;
    bool ended;

    static Session() => ColumnTypes.Register();

    /// <summary>Ends a SELECT so that the rows of the table with this alias stay ours until the transaction ends.</summary>
    public abstract string Locking(string alias);

    /// <summary>As <see cref="Locking"/>, but leaves out the rows that somebody else has, and does not wait for them.</summary>
    public abstract string LockingFree(string alias);

    /// <summary>The rows that a parameter holds, as <see cref="Batch"/> writes them, in place of a table; they are called r.</summary>
    /// <param name="columns">"id bigint, name text": with PostgreSQL's types.</param>
    public abstract string Rows(string parameter, string columns);

    /// <summary>The numbers that a parameter holds, as <see cref="Batch"/> writes them: what stands behind IN.</summary>
    public abstract string Numbers(string parameter);

    /// <returns>Null (or zero) when there is no row; the first when there are several.</returns>
    public Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancel) =>
        Connection.QueryFirstOrDefaultAsync<T?>(Command(sql, parameters, cancel));

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters, CancellationToken cancel) =>
        (await Connection.QueryAsync<T>(Command(sql, parameters, cancel))).AsList();

    /// <returns>How many rows changed.</returns>
    public Task<int> RunAsync(string sql, object? parameters, CancellationToken cancel) =>
        Connection.ExecuteAsync(Command(sql, parameters, cancel));

    public async Task CommitAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(over, this);
        await CommitTransactionAsync(cancel);
        over = true;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (ended)
            return;
        over = ended = true;
        await EndAsync();
    }

    protected abstract DbConnection OpenConnection { get; }

    protected abstract DbTransaction? Transaction { get; }

    protected abstract Task CommitTransactionAsync(CancellationToken cancel);

    /// <summary>Rolls back what is not committed and gives the connection back.</summary>
    protected abstract ValueTask EndAsync();

    // The connection serves other units of work afterwards: a store that somebody kept must not write into theirs.
    DbConnection Connection => over ? throw new ObjectDisposedException(nameof(UnitOfWork)) : OpenConnection;

    CommandDefinition Command(string sql, object? parameters, CancellationToken cancel) =>
        new(sql, parameters, Transaction, cancellationToken: cancel);
}
