using Npgsql;

namespace Pathways.Storage.Tests;

/// <summary>A server on which tests may create databases of their own.</summary>
static class PostgreSqlServer
{
    public const string Variable = "PATHWAYS_TEST_POSTGRES";

    public static readonly string? Given = Environment.GetEnvironmentVariable(Variable);

    public static string? WhyNot { get; } = string.IsNullOrEmpty(Given)
        ? $"needs {Variable}: a connection string to a PostgreSQL server on which databases may be created" : null;

    /// <returns>The connection string of a new, empty database.</returns>
    public static async Task<string> CreateAsync()
    {
        var name = $"pathways_{Guid.NewGuid():n}";
        await RunAsync($"create database {name}");
        return new NpgsqlConnectionStringBuilder(Given) { Database = name, MaxPoolSize = 10 }.ToString();
    }

    public static Task DropAsync(string connectionString) =>
        RunAsync($"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Given);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
