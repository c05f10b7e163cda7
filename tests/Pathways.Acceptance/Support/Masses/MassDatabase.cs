using System.Data.Common;
using Dapper;
using NodaTime;
using Pathways.Bot.Storage;

namespace Pathways.Acceptance.Support.Masses;

/// <summary>A fresh database with very many coachees in it, every so many of whom can be made due at one moment.</summary>
public abstract class MassDatabase : IAsyncDisposable
{
    public abstract string ConnectionString { get; }

    /// <summary>As the service opens it.</summary>
    public IDatabase Open() => StorageHosting.Choose(ConnectionString, AppContext.BaseDirectory);

    public static async Task<MassDatabase> CreateAsync(string? postgreSqlServer) =>
        postgreSqlServer is null ? new MassFile() : await MassServer.OnAsync(postgreSqlServer);

    public async Task FillAsync(Population population)
    {
        await using (var database = Open())
            await database.MigrateAsync(default);
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var sql in MassSql.Statements(this))
                await connection.ExecuteAsync(sql, population.Parameters, transaction, commandTimeout: 0);
            await transaction.CommitAsync();
        }
        await connection.ExecuteAsync(Tidy, commandTimeout: 0);
    }

    /// <summary>As though they had all asked for one at the same moment.</summary>
    public async Task MakeDueAsync(int every, Instant at)
    {
        await using var connection = await ConnectAsync();
        await connection.ExecuteAsync(
            "update schedules set once_at = @at, next_due_at = @at where coachee_id % @every = 0", new { every, at }, commandTimeout: 0);
    }

    /// <summary>How many of those due at a moment wait to be sent, recorded or not.</summary>
    public Task<long> WaitingAsync(Instant at) => NumberAsync(
        """
        select (select count(*) from schedules where next_due_at <= @at)
            + (select count(*) from deliveries where state = 'claimed' and due_at = @at)
        """, at);

    /// <summary>How many of those due at a moment are marked as under way.</summary>
    public Task<long> UnderWayAsync(Instant at) =>
        NumberAsync("select count(*) from deliveries where state = 'sending' and due_at = @at", at);

    /// <summary>What became of those due at a moment.</summary>
    public async Task<IReadOnlyDictionary<int, string>> StatesAsync(Instant at)
    {
        await using var connection = await ConnectAsync();
        var rows = await connection.QueryAsync<(long Coachee, string State)>(
            "select coachee_id, state from deliveries where due_at = @at", new { at });
        return rows.ToDictionary(row => (int)row.Coachee, row => row.State);
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>A moment, so many seconds after the population's.</summary>
    internal abstract string Moment(string seconds);

    /// <summary>The day, so many days before the population's.</summary>
    internal abstract string Day(string days);

    /// <summary>What the database does by itself in quiet hours.</summary>
    protected abstract string Tidy { get; }

    protected abstract Task<DbConnection> ConnectAsync();

    async Task<long> NumberAsync(string sql, Instant at)
    {
        await using var connection = await ConnectAsync();
        return await connection.ExecuteScalarAsync<long>(sql, new { at });
    }
}
