using Npgsql;

namespace Pathways.Bot.Storage.PostgreSql;

/// <summary>For several nodes. Read committed is enough: what must be serial waits for the coachee's row, or for a unique key.</summary>
public sealed class PostgreSqlDatabase : IDatabase
{
    /// <summary>Any number that no other program takes in the same database.</summary>
    const long MigrationLock = 7_284_924_797_001;

    readonly NpgsqlDataSource source;
    readonly string place;

    public PostgreSqlDatabase(string connectionString)
    {
        var options = new NpgsqlConnectionStringBuilder(connectionString);
        // Preparing saves the server most of its work on a turn. Behind a pooler that shares sessions, set it to 0.
        if (!options.ContainsKey("Max Auto Prepare"))
            options.MaxAutoPrepare = 100;
        source = NpgsqlDataSource.Create(options);
        place = $"PostgreSQL database {options.Database ?? options.Username} at {options.Host}:{options.Port}";
    }

    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var session = await OpenAsync(cancel);
        await session.RunAsync("select pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, cancel);
        await new Migrations("PostgreSql").ApplyAsync(session, cancel);
        await session.CommitAsync(cancel);
    }

    public async Task<UnitOfWork> BeginAsync(CancellationToken cancel) => new(await OpenAsync(cancel));

    public ValueTask DisposeAsync() => source.DisposeAsync();

    public override string ToString() => place;

    async Task<PostgreSqlSession> OpenAsync(CancellationToken cancel)
    {
        var connection = await source.OpenConnectionAsync(cancel);
        return new PostgreSqlSession(connection, await connection.BeginTransactionAsync(cancel));
    }
}
