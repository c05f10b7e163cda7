using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Pathways.Acceptance.Support.Masses;
using Pathways.Bot.Scheduling;
using Pathways.Core.Catalogue;

namespace Pathways.Benchmarks.Nudges;

/// <summary>What it costs to find that nothing is due.</summary>
static class IdleSweep
{
    const int Times = 50;

    /// <summary>The median.</summary>
    public static async Task<TimeSpan> MeasureAsync(MassDatabase mass)
    {
        await using var database = mass.Open();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var journal = new Journal(services.GetRequiredService<IMeterFactory>(), NullLogger<Journal>.Instance);
        var claims = new Claims(database, new Choices(CoachingCatalogue.Load(), QuietPeriods.None), new Doors([]), journal);
        var took = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
            took.Add(await TimeAsync(claims));
        return took.Order().ElementAt(Times / 2);
    }

    static async Task<TimeSpan> TimeAsync(Claims claims)
    {
        var watch = Stopwatch.StartNew();
        if (await claims.ClaimAsync(SystemClock.Instance.GetCurrentInstant(), default) > 0)
            throw new InvalidOperationException("Something is due.");
        return watch.Elapsed;
    }
}
