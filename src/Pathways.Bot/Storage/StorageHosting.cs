using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pathways.Bot.Hosting;
using Pathways.Bot.Storage.PostgreSql;
using Pathways.Bot.Storage.Sqlite;

namespace Pathways.Bot.Storage;

public static class StorageHosting
{
    public const string Key = "ConnectionStrings:Pathways";

    /// <summary>
    /// Registers <see cref="IDatabase"/>, brought up to date and pruned before the server takes its first request.
    /// <see cref="Key"/> chooses: <c>Data Source=…</c> is SQLite, <c>Host=…</c> PostgreSQL, nothing the file
    /// <c>data/pathways.db</c> in the content root.
    /// </summary>
    /// <remarks>What keeps it from starting is a <see cref="StartupException"/>, thrown when the host starts.</remarks>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        // Read when the host is built, not now: tests and tools add configuration until then.
        builder.Services.AddSingleton(provider =>
            Choose(provider.GetRequiredService<IConfiguration>()[Key], provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        builder.Services.AddHostedService<StorageStart>();
        return builder;
    }

    /// <param name="folder">Where a relative file is looked for.</param>
    public static IDatabase Choose(string? connectionString, string folder)
    {
        try
        {
            var options = new DbConnectionStringBuilder { ConnectionString = Given(connectionString) ?? "Data Source=data/pathways.db" };
            if (options.ContainsKey("Data Source"))
                return new SqliteDatabase(Rooted(options.ConnectionString, folder));
            if (options.ContainsKey("Host"))
                return new PostgreSqlDatabase(options.ConnectionString);
        }
        catch (ArgumentException)
        {
            // What is wrong with it may be its password: the reason is not to be printed.
        }
        throw new StartupException(
            $"{Key} is neither 'Data Source=<file>' (SQLite) nor 'Host=…;Database=…' (PostgreSQL), or has a mistake in it.");
    }

    /// <summary>Whether several nodes may share it; what has a mistake in it stops the start elsewhere.</summary>
    public static bool IsForSeveralNodes(string? connectionString)
    {
        try
        {
            var options = new DbConnectionStringBuilder { ConnectionString = Given(connectionString) ?? "" };
            return options.ContainsKey("Host") && !options.ContainsKey("Data Source");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    static string Rooted(string connectionString, string folder)
    {
        var options = new SqliteConnectionStringBuilder(connectionString);
        if (options.DataSource is not (":memory:" or ""))
            options.DataSource = Path.Combine(folder, options.DataSource);
        return options.ToString();
    }
}
