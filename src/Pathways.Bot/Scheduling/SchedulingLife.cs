using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Bot.Storage.Sqlite;

namespace Pathways.Bot.Scheduling;

/// <summary>Comes up knowing what the last process left behind, and goes down only when what is under way has ended.</summary>
sealed class SchedulingLife(IDatabase database, Ledger ledger, Outbox outbox) : IHostedService
{
    /// <summary>A file has one node, so whatever is under way before it sends anything was so on one that has died.</summary>
    public Task StartAsync(CancellationToken cancellationToken) =>
        database is SqliteDatabase ? ledger.RecoverAsync(Instant.MaxValue, cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => outbox.DrainAsync(cancellationToken);
}
