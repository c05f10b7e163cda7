using NodaTime;

namespace Pathways.Bot.Storage;

/// <summary>What is not kept for ever.</summary>
public static class Pruning
{
    /// <summary>How long a deleted win can still be brought back.</summary>
    public static readonly Duration DeletedWinsStay = Duration.FromDays(7);

    /// <summary>Far longer than any platform keeps trying.</summary>
    public static readonly Duration ActivitiesStay = Duration.FromDays(7);

    /// <summary>So long can be looked up what became of a message.</summary>
    public static readonly Duration DeliveriesStay = Duration.FromDays(90);

    public static async Task PruneAsync(this IDatabase database, Instant now, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(cancel);
        await work.Wins.PruneAsync(now - DeletedWinsStay, cancel);
        await work.Activities.PruneAsync(now - ActivitiesStay, cancel);
        await work.Deliveries.PruneAsync(now - DeliveriesStay, cancel);
        await work.CommitAsync(cancel);
    }
}
