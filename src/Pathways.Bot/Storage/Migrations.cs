using System.Globalization;
using System.Reflection;

namespace Pathways.Bot.Storage;

/// <summary>
/// The numbered scripts of one database, from this assembly. A number means the same step on both databases; a script that
/// was released is never changed. The caller holds a lock that keeps other nodes out.
/// </summary>
sealed class Migrations(string folder)
{
    static readonly Assembly Assembly = typeof(Migrations).Assembly;

    public async Task ApplyAsync(Session session, CancellationToken cancel)
    {
        await session.RunAsync(
            """
            create table if not exists schema_migrations (
                number integer primary key, name text not null, applied_at text not null default current_timestamp)
            """,
            null, cancel);
        var applied = await session.ListAsync<string>("select name from schema_migrations", new { }, cancel);
        foreach (var name in Names().Except(applied))
            await ApplyAsync(session, name, cancel);
    }

    async Task ApplyAsync(Session session, string name, CancellationToken cancel)
    {
        await session.RunAsync(Text(name), null, cancel);
        var number = int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);
        await session.RunAsync("insert into schema_migrations (number, name) values (@number, @name)", new { number, name }, cancel);
    }

    IEnumerable<string> Names() =>
        from resource in Assembly.GetManifestResourceNames()
        where resource.StartsWith($"{folder}/", StringComparison.Ordinal)
        orderby resource
        select resource[(folder.Length + 1)..];

    string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream($"{folder}/{name}")!);
        return reader.ReadToEnd();
    }
}
