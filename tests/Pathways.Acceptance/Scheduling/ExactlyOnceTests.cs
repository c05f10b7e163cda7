using NodaTime;
using Pathways.Acceptance.Support.Masses;

namespace Pathways.Acceptance.Scheduling;

/// <summary>Real processes, killed while they send. More rounds of it: the benchmarks' command <c>exactly-once</c>.</summary>
public class ExactlyOnceTests
{
    const int Due = 300;

    [Fact]
    public async Task A_service_that_is_killed_while_it_sends_repeats_nothing_and_loses_nothing_that_was_not_under_way() =>
        await HoldsAsync(server: null, nodes: 1, kills: 3);

    [PostgreSqlFact]
    public async Task Of_two_nodes_one_takes_over_when_the_other_is_killed_and_nothing_is_repeated_or_lost() =>
        await HoldsAsync(PostgreSqlFactAttribute.Server, nodes: 2, kills: 2);

    static async Task HoldsAsync(string? server, int nodes, int kills)
    {
        await using var connector = await MassConnector.StartAsync(Due, () => TimeSpan.FromMilliseconds(Random.Shared.Next(1, 20)));
        await using var database = await MassDatabase.CreateAsync(server);
        var people = new Population(Due, Due, Due / 10, connector.Address, SystemClock.Instance.GetCurrentInstant());
        await database.FillAsync(people);
        var tally = await new Crashes(database, connector, people, new Random(Due)).RunAsync(nodes, kills);
        Assert.Empty(tally.Broken);
        Assert.InRange(tally.Kills, 1, kills);
        Assert.InRange(tally.Once, Due - tally.InDoubt, Due);
    }
}
