using Pathways.Bot.Storage;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Wins;
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

    [OnBothDatabases]
    public async Task What_the_first_release_wrote_is_kept(Kind kind)
    {
        await using var storage = await EmptyOnAsync(kind);
        await storage.RunAsync(await FirstAsync(kind));
        await storage.RunAsync(
            """
            create table schema_migrations (
                number integer primary key, name text not null, applied_at text not null default current_timestamp);
            insert into schema_migrations (number, name) values (1, '0001-first.sql');
            insert into workspaces (door, name) values ('teams', 'contoso');
            insert into coachees (workspace_id, person, zone, first_seen)
            values (1, 'ada', 'Europe/Berlin', '2026-03-04T12:00:00.000000Z'), (1, 'bob', null, '2026-03-04T12:00:00.000000Z');
            insert into nudges (coachee_id, pathway_id, item_id, reasons, offered_at, answer, answered_at)
            values (1, 'senior-lead', 'one', 'r', '2026-03-04T12:00:00.000000Z', null, null),
                (1, 'senior-lead', 'two', 'r', '2026-03-04T12:00:00.000000Z', 'will-do', '2026-03-04T12:00:00.000000Z'),
                (2, 'senior-lead', 'gone', 'r', '2026-03-04T12:00:00.000000Z', null, null);
            insert into topics (coachee_id, nudge_id, win_id, expecting, said, offers, set_at)
            values (1, 2, null, 'role', 'hm', '[]', '2026-03-04T12:00:00.000000Z');
            insert into wins (coachee_id, text, date, logged_at) values (1, 'new', '2026-03-03', '2026-03-04T12:00:00.000000Z');
            insert into win_changes (win_id, kind, text_before, changed_at)
            values (1, 'logged', null, '2026-03-04T12:00:00.000000Z'), (1, 'edited', 'old', '2026-03-04T12:00:00.000000Z');
            delete from coachees where person = 'bob';
            delete from nudges where item_id = 'gone';
            """);
        await storage.Database.MigrateAsync(default);
        await storage.TurnAsync(async work =>
        {
            var ada = await work.Coachees.MeetAsync(Sender("ada"), "Europe/Berlin", Noon, default);
            Assert.Equal(new Coachee(1, "Europe/Berlin", null, null, null, Noon), ada);
            Nudge[] kept = [new(2, "two", Noon, NudgeAnswer.WillDo, Noon), new(1, "one", Noon, null, null)];
            Assert.Equal(kept, await work.Nudges.HistoryAsync(1, default));
            var topic = await work.Topics.FindAsync(1, default);
            Assert.Equal(new Topic(2, null, Expecting.Role, Noon) { Said = "hm", Offers = topic.Offers }, topic);
            var edit = Assert.Single(await work.Wins.LastChangesAsync(1, default));
            await work.Wins.UndoAsync(1, edit, Noon, default);
            Assert.Equal([new Win(1, "old", Today.PlusDays(-1), null, Noon)], await work.Wins.AllAsync(1, default));
            Assert.Equal(4, (await work.Nudges.OfferAsync(1, new NewNudge("senior-lead", "three", "r"), Noon, default)).Id);
            await work.Coachees.EraseAsync(1, default);
        });
        Assert.Equal((0, 0), ((await storage.RowsAsync())["nudges"], (await storage.RowsAsync())["topics"]));
    }

    static async Task<string> FirstAsync(Kind kind)
    {
        using var script = new StreamReader(typeof(IDatabase).Assembly.GetManifestResourceStream($"{kind}/0001-first.sql")!);
        return await script.ReadToEndAsync();
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_numbered_without_a_gap()
    {
        var sqlite = Names("Sqlite/");
        Assert.Equal(sqlite, Names("PostgreSql/"));
        Assert.Equal(Enumerable.Range(1, sqlite.Count).Select(number => $"{number:0000}-"), sqlite.Select(name => name[..5]));
    }

    static List<string> Names(string folder) =>
        [.. typeof(IDatabase).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name[folder.Length..]).Order()];
}
