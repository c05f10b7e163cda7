using NodaTime;
using Quartz;

namespace Pathways.Bot.Scheduling;

/// <summary>Gives up on messages that were under way on a node that died.</summary>
[DisallowConcurrentExecution]
sealed class RecoveryJob(Ledger ledger, IClock clock) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await ledger.RecoverAsync(clock.GetCurrentInstant() - Ledger.SendsEndWithin, cancellationToken);
}
