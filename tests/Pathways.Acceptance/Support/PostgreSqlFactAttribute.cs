namespace Pathways.Acceptance.Support;

/// <summary>Runs where there is a PostgreSQL server; says so where there is none.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() =>
        Skip = Server is null ? "There is no server: set PATHWAYS_TEST_POSTGRES to the connection string of one." : null!;

    public static string? Server => Environment.GetEnvironmentVariable("PATHWAYS_TEST_POSTGRES");
}
