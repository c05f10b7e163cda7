using Pathways.Acceptance.Support.Masses;
using Pathways.Bot.Storage;

namespace Pathways.Benchmarks.Turns;

/// <summary>
/// What it costs to be told of a win, log it durably and say so, beside a raw endpoint that keeps nothing. Both servers run
/// at once and are asked by turns, so that whatever else slows the machine slows both.
/// </summary>
static class TurnCost
{
    const int Starts = 5;
    const int WarmUp = 10_000; // until the runtime has compiled for good what a turn needs
    const int Rounds = 5;

    public static void Run(string[] arguments) => RunAsync().GetAwaiter().GetResult();

    static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-turns-");
        try
        {
            await using var teams = await FakeTeams.StartAsync();
            TurnTable.Print(await MeasureAsync(teams, Path.Combine(folder.FullName, "pathways.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static async Task<IReadOnlyList<Figures>> MeasureAsync(FakeTeams teams, string file)
    {
        var people = new Crowd(teams);
        Contender[] contenders =
        [
            new("Pathways", ServerProcess.ServiceAssembly, [$"--{StorageHosting.Key}=Data Source={file}"], TurnsARound: 1_000),
            new("raw", "Pathways.Benchmarks.dll", [RawPeer.Command], TurnsARound: 5_000),
        ];
        await PrepareAsync(contenders[0], people);
        foreach (var contender in Repeat(contenders, Starts))
            await MeasureStartAsync(contender, people);
        foreach (var contender in contenders)
            await people.TellAsync((contender.Running = await StartAsync(contender, people)).Address, WarmUp);
        foreach (var contender in Repeat(contenders, Rounds))
            await MeasureTurnsAsync(contender, people);
        return [.. contenders.Select(Finish)];
    }

    /// <summary>Everybody chooses a pathway by saying so: what the service then knows of them is what it would know in life.</summary>
    static async Task PrepareAsync(Contender contender, Crowd people)
    {
        using var service = await StartAsync(contender, people);
        await people.ChoosePathwayAsync(service.Address);
    }

    static async Task MeasureStartAsync(Contender contender, Crowd people)
    {
        using var server = await StartAsync(contender, people);
        contender.Figures.Starts.Add((server.Age, server.ProcessorTime));
        contender.Figures.IdleMemory.Add(await server.IdleMemoryAsync());
    }

    /// <summary>Started means that somebody has been answered.</summary>
    static async Task<ServerProcess> StartAsync(Contender contender, Crowd people)
    {
        var server = ServerProcess.Start(contender.Assembly, contender.Arguments);
        while (!await people.IsAnsweredAsync(server.Address))
            await server.WaitToTryAgainAsync();
        server.StopTheClock();
        return server;
    }

    static async Task MeasureTurnsAsync(Contender contender, Crowd people)
    {
        var server = contender.Running!;
        var before = server.ProcessorTime;
        var told = await people.TellAsync(server.Address, contender.TurnsARound);
        contender.Figures.Rounds.Add(new Round(told.Turns, told.Took, server.ProcessorTime - before));
    }

    static Figures Finish(Contender contender)
    {
        using var server = contender.Running!;
        contender.Figures.PeakMemory = server.PeakMemory;
        return contender.Figures;
    }

    static IEnumerable<Contender> Repeat(Contender[] contenders, int times) => Enumerable.Repeat(contenders, times).SelectMany(all => all);

    /// <param name="TurnsARound">Enough for the system to tell the processor time, which it counts in hundredths of a second.</param>
    sealed record Contender(string Name, string Assembly, string[] Arguments, int TurnsARound)
    {
        public Figures Figures { get; } = new(Name);

        public ServerProcess? Running { get; set; }
    }
}
