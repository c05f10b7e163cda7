namespace Pathways.Benchmarks.Nudges;

/// <summary>The databases that a command was asked to run on.</summary>
static class Servers
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    static string? PostgreSqlServer =>
        Environment.GetEnvironmentVariable("PATHWAYS_BENCH_POSTGRES") ?? Environment.GetEnvironmentVariable("PATHWAYS_TEST_POSTGRES");

    /// <summary>The database word first, if there is one; without it all that are there.</summary>
    /// <returns>Each with its connection string, null for SQLite, and with the numbers that follow the word.</returns>
    public static IEnumerable<(string Name, string? Server, int[] Numbers)> Chosen(string[] arguments)
    {
        var word = arguments is [Sqlite or PostgreSql, ..] ? arguments[0] : null;
        var numbers = arguments.Skip(word is null ? 0 : 1).Select(int.Parse).ToArray();
        if (word is null or Sqlite)
            yield return (Sqlite, null, numbers);
        if (word == Sqlite)
            yield break;
        if (PostgreSqlServer is { } server)
            yield return (PostgreSql, server, numbers);
        else
            Console.WriteLine("postgresql skipped: set PATHWAYS_BENCH_POSTGRES to the connection string of a server.");
    }
}
