using NodaTime;
using Pathways.Acceptance.Support.Masses;

namespace Pathways.Benchmarks.Nudges;

/// <summary>
/// How fast nudges go out that are due at one minute: chosen, written down, drawn and taken by the platform. Beside it, on
/// the same database, a bare loop that only claims and posts.
/// </summary>
static class NudgeRate
{
    const int Workspaces = 1_000;

    public static void Run(string[] arguments)
    {
        foreach (var (name, server, numbers) in Servers.Chosen(arguments))
        {
            var due = numbers is [var first, ..] ? first : server is null ? 20_000 : 100_000;
            var registered = numbers is [_, var second, ..] ? second : server is null ? 100_000 : 1_000_000;
            RunAsync(name, server, due, registered).GetAwaiter().GetResult();
        }
    }

    static async Task RunAsync(string name, string? server, int due, int registered)
    {
        await using var connector = await MassConnector.StartAsync(registered, () => TimeSpan.Zero);
        await using var database = await MassDatabase.CreateAsync(server);
        var people = new Population(registered, due, Workspaces, connector.Address, SystemClock.Instance.GetCurrentInstant());
        await database.FillAsync(people);
        Console.WriteLine(
            $"{name}: {due} due of {registered}, at the pace of {Workspaces} workspaces {people.Pace.TotalSeconds:0.0} s at the least");
        var mass = new Mass(database, connector, people);
        var service = await mass.MeasureAsync(ServerProcess.Service(database.ConnectionString), untilWell: true);
        var sweep = await IdleSweep.MeasureAsync(database);
        string[] claims = [ClaimPeer.Command, database.ConnectionString, $"{connector.Address}"];
        var peer = await mass.MeasureAsync(ServerProcess.Start("Pathways.Benchmarks.dll", claims), untilWell: false);
        RateTable.Print([service, peer]);
        Console.WriteLine($"{"idle sweep ms",-24}{sweep.TotalMilliseconds,12:0.00}");
        Console.WriteLine();
    }
}
