using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Bot.Storage.Sqlite;
using Pathways.Core.Coachees;
using Pathways.Core.Wins;

namespace Pathways.Storage.Tests;

/// <summary>A database of one test's own, with the schema in place. Gone afterwards.</summary>
sealed class TestStorage : IAsyncDisposable
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 4, 12, 0);

    public static readonly LocalDate Today = new(2026, 3, 4);

    readonly Kind kind;
    readonly List<IDatabase> nodes = [];

    TestStorage(Kind kind, string connectionString) => (this.kind, ConnectionString) = (kind, connectionString);

    public string ConnectionString { get; }

    public IDatabase Database => nodes[0];

    public static async Task<TestStorage> OnAsync(Kind kind)
    {
        var storage = await EmptyOnAsync(kind);
        await storage.Database.MigrateAsync(default);
        return storage;
    }

    /// <summary>Without the schema.</summary>
    public static async Task<TestStorage> EmptyOnAsync(Kind kind)
    {
        var connectionString = kind == Kind.PostgreSql
            ? await PostgreSqlServer.CreateAsync()
            : $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("pathways-").FullName, "test.db")}";
        var storage = new TestStorage(kind, connectionString);
        storage.Node();
        if (kind == Kind.Sqlite)
            SqliteLibrary.Load(); // a test may speak to the file before the node does
        return storage;
    }

    /// <summary>Another node, or this one after a restart.</summary>
    public IDatabase Node()
    {
        nodes.Add(StorageHosting.Choose(ConnectionString, "/"));
        return nodes[^1];
    }

    public static Sender Sender(string person) => new("teams", "contoso", person);

    public Task<Coachee> MeetAsync(string person) => TurnAsync(work => work.Coachees.MeetAsync(Sender(person), zone: null, Noon, default));

    public Task<Win> LogAsync(Coachee coachee, string text) =>
        TurnAsync(work => work.Wins.LogAsync(coachee.Id, text, Today, impact: null, Noon, default));

    public async Task<T> TurnAsync<T>(Func<UnitOfWork, Task<T>> turn)
    {
        await using var work = await Database.BeginAsync(default);
        var result = await turn(work);
        await work.CommitAsync(default);
        return result;
    }

    public Task TurnAsync(Func<UnitOfWork, Task> turn) => TurnAsync(async work =>
    {
        await turn(work);
        return true;
    });

    /// <summary>How many rows each table has, however it came to have them.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RowsAsync()
    {
        await using var connection = Connect();
        var counts = new Dictionary<string, long>();
        foreach (var table in await connection.QueryAsync<string>(TablesSql))
            counts[table] = await connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
        return counts;
    }

    /// <summary>One value, as text.</summary>
    public async Task<string?> TextAsync(string sql)
    {
        await using var connection = Connect();
        return (await connection.ExecuteScalarAsync<object>(sql))?.ToString();
    }

    /// <summary>How the database goes about a statement.</summary>
    public async Task<string> PlanAsync(string sql)
    {
        await using var connection = Connect();
        await using var rows = await connection.ExecuteReaderAsync($"{(kind == Kind.PostgreSql ? "explain" : "explain query plan")} {sql}");
        var steps = new List<string>();
        while (await rows.ReadAsync())
            steps.Add(rows.GetString(rows.FieldCount - 1));
        return string.Join('\n', steps);
    }

    /// <summary>This node goes down in good order and comes up again.</summary>
    public async Task RestartAsync()
    {
        await Database.DisposeAsync();
        nodes[0] = StorageHosting.Choose(ConnectionString, "/");
    }

    /// <summary>
    /// Returns when that turn waits for another, or has ended without. On SQLite it cannot but wait, and when it begins to
    /// makes no difference.
    /// </summary>
    public async Task WaitsOrEndedAsync(Task turn)
    {
        const string Waiting =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while (kind == Kind.PostgreSql && !turn.IsCompleted && await TextAsync(Waiting) == "0")
            await Task.Yield();
    }

    public async Task RunAsync(string sql)
    {
        await using var connection = Connect();
        await connection.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        if (kind == Kind.PostgreSql)
            await PostgreSqlServer.DropAsync(ConnectionString);
        else
            Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString).DataSource)!, recursive: true);
    }

    string TablesSql => kind == Kind.PostgreSql
        ? "select table_name from information_schema.tables where table_schema = 'public'"
        : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";

    DbConnection Connect() => kind == Kind.PostgreSql
        ? new NpgsqlConnection($"{ConnectionString};Pooling=false")
        : new SqliteConnection($"{ConnectionString};Pooling=false");
}
