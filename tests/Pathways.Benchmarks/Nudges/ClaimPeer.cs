using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pathways.Bot.Storage;

namespace Pathways.Benchmarks.Nudges;

/// <summary>
/// The least that a sender can do on this stack: claim rows by the same index, send one request each. Nothing chosen, drawn
/// or kept.
/// </summary>
static class ClaimPeer
{
    public const string Command = "claim-peer";

    const int AtOnce = 500;
    const int InFlight = 64;

    static readonly byte[] Message = new byte[1_000];
    static readonly HttpClient Client = new();
    static readonly SemaphoreSlim Places = new(InFlight);

    public static void Run(string[] arguments) => RunAsync(arguments[0], new Uri(arguments[1])).GetAwaiter().GetResult();

    static async Task RunAsync(string connectionString, Uri address)
    {
        await using var connection = await OpenAsync(connectionString);
        var sql = Claim(connection is NpgsqlConnection);
        while (true)
        {
            var claimed = (await connection.QueryAsync<long>(sql)).AsList();
            foreach (var coachee in claimed)
            {
                await Places.WaitAsync();
                _ = PostAsync(new Uri(address, $"v3/conversations/a%3A{coachee}/activities"));
            }
            if (claimed.Count == 0)
                await Task.Delay(100);
        }
    }

    static string Claim(bool postgreSql)
    {
        var (now, next, locking) = postgreSql
            ? ("now()", "now() + interval '7 days'", "for no key update skip locked")
            : ("strftime('%Y-%m-%dT%H:%M:%f000Z')", "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now', '7 days')", "");
        return $"""
            update schedules set next_due_at = {next}
            where coachee_id in (select coachee_id from schedules where next_due_at <= {now} order by next_due_at limit {AtOnce} {locking})
            returning coachee_id
            """;
    }

    static async Task PostAsync(Uri address)
    {
        using var content = new ByteArrayContent(Message);
        using var response = await Client.PostAsync(address, content);
        Places.Release();
    }

    static async Task<DbConnection> OpenAsync(string connectionString)
    {
        // Opened as the service does it, so that SQLite's library is found.
        await using (var database = StorageHosting.Choose(connectionString, AppContext.BaseDirectory))
        await using (await database.BeginAsync(default)) { }
        DbConnection connection = StorageHosting.IsForSeveralNodes(connectionString)
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection($"{connectionString};Pooling=False");
        await connection.OpenAsync();
        if (connection is SqliteConnection)
            await connection.ExecuteAsync("pragma synchronous = full");
        return connection;
    }
}
