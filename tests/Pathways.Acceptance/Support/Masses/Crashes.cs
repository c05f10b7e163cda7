using NodaTime;
using Pathways.Bot.Scheduling;

namespace Pathways.Acceptance.Support.Masses;

/// <summary>Nodes that are killed at random moments while they send, and started again, until all that was due is settled.</summary>
public sealed class Crashes(MassDatabase database, MassConnector connector, Population people, Random chance)
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan SettledWithin = TimeSpan.FromMinutes(3);

    TimeSpan? longestSilence;

    /// <param name="nodes">More than one only where the database allows it.</param>
    public async Task<CrashTally> RunAsync(int nodes, int kills)
    {
        var services = await StartAsync(nodes);
        var due = Instant.FromUnixTimeMilliseconds(SystemClock.Instance.GetCurrentInstant().ToUnixTimeMilliseconds() + 500);
        connector.Forget();
        longestSilence = null;
        await database.MakeDueAsync(people.Every, due);
        var killed = await KillAsync(services, due, kills);
        await SettleAsync(due);
        await StopAsync(services);
        return Tally(await database.StatesAsync(due), due, nodes, killed);
    }

    async Task<ServerProcess[]> StartAsync(int nodes)
    {
        ServerProcess[] services = [.. Enumerable.Range(0, nodes).Select(_ => ServerProcess.Service(database.ConnectionString))];
        await Task.WhenAll(services.Select(service => service.UntilWellAsync()));
        return services;
    }

    async Task<int> KillAsync(ServerProcess[] services, Instant due, int kills)
    {
        var moments = Enumerable.Range(0, kills).Select(_ => chance.Next(people.Due * 6 / 10)).Order().ToList();
        var killed = 0;
        for (; killed < kills && await HasComeAsync(moments[killed], due); killed++)
            await KillAsync(services, chance.Next(services.Length), due);
        return killed;
    }

    async Task KillAsync(ServerProcess[] services, int number, Instant due)
    {
        await Task.Delay(chance.Next(20));
        services[number].Dispose();
        if (services.Length > 1)
            await HearOthersAsync(due);
        services[number] = ServerProcess.Service(database.ConnectionString);
    }

    /// <summary>Waits until the nodes that are left go on; there is nothing to hear where they have sent everything already.</summary>
    async Task HearOthersAsync(Instant due)
    {
        var start = TimeProvider.System.GetTimestamp();
        await Task.Delay(Look); // what the dead one sent last may still come
        if (!await HasComeAsync(connector.Total + 1, due))
            return;
        var silence = TimeProvider.System.GetElapsedTime(start);
        longestSilence = silence < longestSilence ? longestSilence : silence;
    }

    /// <summary>False when all is settled and no more will come.</summary>
    async Task<bool> HasComeAsync(int messages, Instant due)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (connector.Total < messages)
        {
            if (connector.SinceLast > Look && connector.Total > 0 && await database.WaitingAsync(due) == 0)
                return false;
            if (TimeProvider.System.GetElapsedTime(start) > SettledWithin)
                throw new TimeoutException($"Only {connector.Total} of {messages} messages came.");
            await Task.Delay(1);
        }
        return true;
    }

    async Task SettleAsync(Instant due)
    {
        while (await database.WaitingAsync(due) > 0 || connector.SinceLast < TimeSpan.FromSeconds(1))
        {
            if (connector.SinceLast > SettledWithin)
                throw new TimeoutException($"{await database.WaitingAsync(due)} messages wait, and none goes out.");
            await Task.Delay(Look);
        }
    }

    /// <summary>Then whatever is marked as under way was so on a node that died.</summary>
    static async Task StopAsync(ServerProcess[] services)
    {
        foreach (var service in services)
        {
            await service.UntilWellAsync();
            if (await service.StopAsync() is not 0 and var code)
                throw new InvalidOperationException($"A node that was to stop ended with exit code {code}.");
        }
    }

    CrashTally Tally(IReadOnlyDictionary<int, string> states, Instant due, int nodes, int kills)
    {
        var all = people.DueOnes.Select(person => (Came: connector.For(person), State: states.GetValueOrDefault(person))).ToList();
        var inDoubt = all.Where(one => one.State is "unknown" or "sending").ToList();
        return new CrashTally(
            people.Due,
            Once: all.Count(one => one.Came == 1),
            Twice: all.Count(one => one.Came > 1),
            Lost: all.Count(one => one is { Came: 0, State: not ("unknown" or "sending") }),
            InDoubt: inDoubt.Count,
            Unmarked: inDoubt.Count(one => one.State == "sending"),
            InDoubtCame: inDoubt.Count(one => one.Came > 0),
            nodes,
            kills,
            (SystemClock.Instance.GetCurrentInstant() - due).ToTimeSpan(),
            longestSilence);
    }
}

/// <param name="Lost">Never came, though nobody was sending them when a node was killed.</param>
/// <param name="InDoubt">Somebody was sending them when a node was killed.</param>
/// <param name="Unmarked">Of those in doubt: not given up on yet. One node does so when it comes up, several when a send must long have ended.</param>
/// <param name="InDoubtCame">Of those in doubt: had come.</param>
/// <param name="Silence">The longest that the nodes which were left needed to go on; null where none was left, or had anything left to send.</param>
public sealed record CrashTally(
    int Due, int Once, int Twice, int Lost, int InDoubt, int Unmarked, int InDoubtCame, int Nodes, int Kills, TimeSpan Took, TimeSpan? Silence)
{
    /// <summary>The rules that do not hold, in words; none when all is well.</summary>
    public IEnumerable<string> Broken => new (bool Holds, string Rule)[]
    {
        (Twice == 0, $"{Twice} were sent twice"),
        (Lost == 0, $"{Lost} were never sent, and nobody was sending them"),
        (InDoubt <= Kills * Outbox.AtOnce, $"{InDoubt} are in doubt after {Kills} kills"),
        (Nodes > 1 || Unmarked == 0, $"{Unmarked} were not given up on when the next process came up"),
        (!(Silence > TimeSpan.FromSeconds(30)), $"it took {Silence?.TotalSeconds:0.0} s until the nodes that were left went on"),
    }.Where(each => !each.Holds).Select(each => each.Rule);
}
