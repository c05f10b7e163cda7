using Pathways.Bot.Storage;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class ActivityTests
{
    [OnBothDatabases]
    public async Task The_same_activity_acts_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        Assert.True(await FirstTimeAsync(storage.Database, "teams/1"));
        Assert.False(await FirstTimeAsync(storage.Database, "teams/1"));
        Assert.True(await FirstTimeAsync(storage.Database, "teams/2"));
    }

    [OnBothDatabases]
    public async Task An_activity_whose_turn_failed_may_come_again(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await using (var failing = await storage.Database.BeginAsync(default))
            Assert.True(await failing.Activities.FirstTimeAsync("teams/1", Noon, default));
        Assert.True(await FirstTimeAsync(storage.Database, "teams/1"));
    }

    [OnBothDatabases]
    public async Task Delivered_many_times_at_once_to_two_nodes_it_acts_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var nodes = new[] { storage.Database, storage.Node() };
        var first = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => FirstTimeAsync(nodes[i % 2], "teams/1"))));
        Assert.Single(first, yes => yes);
    }

    static async Task<bool> FirstTimeAsync(IDatabase node, string id)
    {
        await using var work = await node.BeginAsync(default);
        var first = await work.Activities.FirstTimeAsync(id, Noon, default);
        await work.CommitAsync(default);
        return first;
    }
}
