using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class MigrationTests
{
    [OnBothDatabases]
    public async Task Migrating_again_changes_nothing(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(work => World.FillAsync(work, "ada"));
        var before = await storage.RowsAsync();
        await storage.Database.MigrateAsync(default);
        await storage.Node().MigrateAsync(default);
        Assert.Equal(before, await storage.RowsAsync());
    }

    [OnBothDatabases]
    public async Task Nodes_that_start_at_once_on_an_empty_database_migrate_it_once(Kind kind)
    {
        await using var storage = await EmptyOnAsync(kind);
        var nodes = new[] { storage.Database, storage.Node(), storage.Node(), storage.Node() };
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.MigrateAsync(default))));
        Assert.Equal(Names("Sqlite/").Count, (await storage.RowsAsync())["schema_migrations"]);
    }

    [OnBothDatabases]
    public async Task A_migration_that_fails_leaves_nothing(Kind kind)
    {
        await using var storage = await EmptyOnAsync(kind);
        await storage.RunAsync("create table topics (in_the_way integer)");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => storage.Database.MigrateAsync(default));
        Assert.Equal(["topics"], (await storage.RowsAsync()).Keys);
        await storage.RunAsync("drop table topics");
        await storage.Database.MigrateAsync(default);
        await storage.MeetAsync("ada");
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_numbered_without_a_gap()
    {
        var sqlite = Names("Sqlite/");
        Assert.Equal(sqlite, Names("PostgreSql/"));
        Assert.Equal(Enumerable.Range(1, sqlite.Count).Select(number => $"{number:0000}-"), sqlite.Select(name => name[..5]));
    }

    static List<string> Names(string folder) =>
        [.. typeof(Bot.Storage.IDatabase).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name[folder.Length..]).Order()];
}
