using NodaTime;
using Pathways.Acceptance.Support.Masses;

namespace Pathways.Benchmarks.Nudges;

/// <summary>Kills nodes while they send, round after round, and counts what came twice, what never came, and what is in doubt.</summary>
static class ExactlyOnce
{
    const int Seed = 20261121;
    const int KillsARound = 4;

    static readonly (string Name, Func<CrashTally, string> Of)[] Columns =
    [
        ("due", tally => $"{tally.Due}"),
        ("once", tally => $"{tally.Once}"),
        ("twice", tally => $"{tally.Twice}"),
        ("lost", tally => $"{tally.Lost}"),
        ("unknown", tally => $"{tally.InDoubt}"),
        ("of them came", tally => $"{tally.InDoubtCame}"),
        ("kills", tally => $"{tally.Kills}"),
        ("takeover s", tally => tally.Silence is { } silence ? $"{silence.TotalSeconds:0.0}" : ""),
        ("took s", tally => $"{tally.Took.TotalSeconds:0.0}"),
    ];

    public static void Run(string[] arguments)
    {
        foreach (var (name, server, numbers) in Servers.Chosen(arguments))
        {
            var rounds = numbers is [var first, ..] ? first : 20;
            var due = numbers is [_, var second, ..] ? second : 2_000;
            RunAsync(name, server, rounds, due).GetAwaiter().GetResult();
        }
    }

    static async Task RunAsync(string name, string? server, int rounds, int due)
    {
        var chance = new Random(Seed);
        await using var connector = await MassConnector.StartAsync(due, () => TimeSpan.FromMilliseconds(Random.Shared.Next(1, 20)));
        await using var database = await MassDatabase.CreateAsync(server);
        var people = new Population(due, due, Math.Max(1, due / 10), connector.Address, SystemClock.Instance.GetCurrentInstant());
        await database.FillAsync(people);
        Console.WriteLine($"{name}, seed {Seed}, {(server is null ? "one node" : "two nodes")}");
        Print("round", Columns.Select(column => column.Name));
        var tallies = new List<CrashTally>();
        for (var round = 1; round <= rounds; round++)
        {
            tallies.Add(await new Crashes(database, connector, people, chance).RunAsync(server is null ? 1 : 2, KillsARound));
            Print($"{round}", Columns.Select(column => column.Of(tallies[^1])));
        }
        Print("in all", Columns.Select(column => column.Of(Sum(tallies))));
        foreach (var rule in tallies.SelectMany(tally => tally.Broken))
            Complain(rule);
    }

    static void Print(string first, IEnumerable<string> rest) =>
        Console.WriteLine($"{first,-8}{string.Concat(rest.Select(each => $"{each,13}"))}");

    static void Complain(string rule)
    {
        Console.WriteLine($"BROKEN: {rule}");
        Environment.ExitCode = 1;
    }

    static CrashTally Sum(List<CrashTally> all) => new(
        all.Sum(one => one.Due), all.Sum(one => one.Once), all.Sum(one => one.Twice), all.Sum(one => one.Lost), all.Sum(one => one.InDoubt),
        all.Sum(one => one.Unmarked), all.Sum(one => one.InDoubtCame), all[0].Nodes, all.Sum(one => one.Kills),
        TimeSpan.FromTicks(all.Sum(one => one.Took.Ticks)), all.Max(one => one.Silence));
}
