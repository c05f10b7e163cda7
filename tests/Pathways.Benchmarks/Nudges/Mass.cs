using System.Diagnostics;
using NodaTime;
using Pathways.Acceptance.Support.Masses;

namespace Pathways.Benchmarks.Nudges;

/// <summary>Has a server send to all of them who are due, and watches what that costs.</summary>
sealed class Mass(MassDatabase database, MassConnector connector, Population people)
{
    /// <summary>Whoever sent nothing for so long sends nothing more.</summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Time for a server to have nothing else to do.</summary>
    static readonly Duration Ahead = Duration.FromSeconds(3);

    public async Task<Rate> MeasureAsync(ServerProcess server, bool untilWell)
    {
        using (server)
        {
            if (untilWell)
                await server.UntilWellAsync();
            var (started, idle) = (server.Age, await server.IdleMemoryAsync());
            connector.Forget();
            await database.MakeDueAsync(people.Every, SystemClock.Instance.GetCurrentInstant() + Ahead);
            var (before, ownBefore) = (server.ProcessorTime, Own());
            await UntilAllCameAsync();
            return new Rate(people.Due, started, idle, connector.Took, server.ProcessorTime - before, Own() - ownBefore, server.PeakMemory)
            {
                Twice = connector.More(than: 1),
                Lost = people.DueOnes.Count(person => connector.For(person) == 0),
            };
        }
    }

    async Task UntilAllCameAsync()
    {
        var watch = Stopwatch.StartNew();
        while (connector.Total < people.Due && (watch.Elapsed < Silence || connector.SinceLast < Silence))
            await Task.Delay(50);
        await Task.Delay(1_000); // for what comes twice, and for what is written down after
    }

    static TimeSpan Own()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }
}

/// <param name="Started">How long the start took.</param>
/// <param name="Took">From the first message to the last.</param>
/// <param name="GeneratorTime">Of the process that counts what comes.</param>
sealed record Rate(
    int Due, TimeSpan Started, long IdleMemory, TimeSpan Took, TimeSpan ProcessorTime, TimeSpan GeneratorTime, long PeakMemory)
{
    public required int Twice { get; init; }

    public required int Lost { get; init; }
}
