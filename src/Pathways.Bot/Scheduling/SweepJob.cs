using NodaTime;
using Quartz;

namespace Pathways.Bot.Scheduling;

/// <summary>The clock's hand: looks every few seconds for what is due.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweep sweep, IClock clock, TimeProvider time) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Several go together rather than each with a look of its own.</summary>
    static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    /// <summary>Where a workspace is paced, the next of its messages may be due before the next look.</summary>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        while (await sweep.RunAsync(cancellationToken) is { } next && (next - clock.GetCurrentInstant()).ToTimeSpan() is var wait && wait < Every)
            await Task.Delay(wait > Shortest ? wait : Shortest, time, cancellationToken);
    }
}
