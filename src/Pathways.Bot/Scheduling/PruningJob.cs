using NodaTime;
using Pathways.Bot.Storage;
using Quartz;

namespace Pathways.Bot.Scheduling;

/// <summary>Forgets each day what is not kept for ever.</summary>
[DisallowConcurrentExecution]
sealed class PruningJob(IDatabase database, IClock clock) : IJob
{
    public const string Daily = "0 17 3 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await database.PruneAsync(clock.GetCurrentInstant(), cancellationToken);
}
