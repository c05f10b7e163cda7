using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Npgsql;
using Pathways.Bot.Hosting;
using Pathways.Bot.Storage;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class HostingTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("pathways-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [OnBothDatabases]
    public async Task When_the_host_has_started_the_schema_is_there_and_what_is_old_is_pruned(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => work.Activities.FirstTimeAsync("old", Instant.FromUtc(2020, 1, 1, 0, 0), default));
        using var host = Build(storage.ConnectionString);
        await host.StartAsync();
        await using (var work = await host.Services.GetRequiredService<IDatabase>().BeginAsync(default))
            Assert.True(await work.Activities.FirstTimeAsync("old", Noon, default));
        await host.StopAsync();
    }

    [Fact]
    public async Task Without_configuration_the_data_is_in_a_file_that_only_its_owner_reads()
    {
        using var host = Build(connectionString: null);
        await host.StartAsync();
        var file = Path.Combine(folder, "data", "pathways.db");
        foreach (var path in new[] { file, $"{file}-wal", $"{file}-shm" })
            Assert.True(IsItsOwnersOnly(path), path);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_that_others_could_read_is_closed_to_them()
    {
        var file = Path.Combine(folder, "open.db");
        await File.WriteAllBytesAsync(file, []);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using var host = Build($"Data Source={file}");
        await host.StartAsync();
        Assert.True(IsItsOwnersOnly(file));
    }

    [Fact]
    public async Task The_sqlite_file_has_a_write_ahead_log()
    {
        await using var database = StorageHosting.Choose("Data Source=x.db", folder);
        await database.MigrateAsync(default);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(folder, "x.db")};Pooling=false");
        await other.OpenAsync();
        using var command = other.CreateCommand();
        command.CommandText = "pragma journal_mode";
        Assert.Equal("wal", command.ExecuteScalar());
    }

    [Theory]
    [InlineData("Server=somewhere")]
    [InlineData("nonsense")]
    [InlineData("Host=db;Password=se;cret=1")]
    [InlineData("Host=db;Port=many;Password=secret")]
    [InlineData("Data Source=x.db;Colour=secret")]
    public async Task What_is_no_database_stops_the_start_with_one_line_that_names_the_key(string connectionString)
    {
        using var host = Build(connectionString);
        var fault = await Assert.ThrowsAsync<StartupException>(() => host.StartAsync());
        AssertClear(fault);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=pathways;Username=ada;Password=secret;Timeout=2")]
    [InlineData("Host=nowhere.invalid;Database=pathways;Username=ada;Password=secret;Timeout=2")]
    [InlineData("Data Source=/proc/pathways.db")]
    [InlineData("Data Source=/dev/null/pathways.db")]
    public async Task A_database_that_cannot_be_reached_stops_the_start_with_one_line(string connectionString)
    {
        using var host = Build(connectionString);
        AssertClear(await Assert.ThrowsAsync<StartupException>(() => host.StartAsync()));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.db"), new string('x', 9000));
        using var host = Build("Data Source=letter.db");
        AssertClear(await Assert.ThrowsAsync<StartupException>(() => host.StartAsync()));
    }

    [OnPostgreSql]
    public async Task A_database_that_does_not_exist_stops_the_start_with_one_line()
    {
        var missing = new NpgsqlConnectionStringBuilder(PostgreSqlServer.Given) { Database = "pathways_missing", Password = "secret" };
        using var host = Build(missing.ToString());
        AssertClear(await Assert.ThrowsAsync<StartupException>(() => host.StartAsync()));
    }

    static bool IsItsOwnersOnly(string path) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);

    static void AssertClear(StartupException fault)
    {
        Assert.Contains("ConnectionStrings:Pathways", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\n", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("cret", fault.ToString(), StringComparison.Ordinal);
    }

    IHost Build(string? connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection([new(StorageHosting.Key, connectionString)]);
        builder.AddStorage();
        return builder.Build();
    }
}
