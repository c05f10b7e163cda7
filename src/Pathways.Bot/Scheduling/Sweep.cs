using NodaTime;

namespace Pathways.Bot.Scheduling;

/// <summary>Sends what is due. Safe to run many times at once, on one node and on several.</summary>
public sealed class Sweep(Claims claims, Outbox outbox, Ledger ledger, IClock clock)
{
    /// <summary>Ends when nothing more may be sent now; what is under way goes on.</summary>
    /// <returns>When the next message that is written down may be sent; null when none is.</returns>
    public async Task<Instant?> RunAsync(CancellationToken cancel)
    {
        while (await SendOrClaimAsync(cancel))
            cancel.ThrowIfCancellationRequested();
        return await ledger.NextAsync(cancel);
    }

    /// <summary>What is written down goes first: so little waits in between, and a stop leaves little behind.</summary>
    async Task<bool> SendOrClaimAsync(CancellationToken cancel)
    {
        var (sent, all) = await outbox.SendAsync(cancel);
        return (all && await claims.ClaimAsync(clock.GetCurrentInstant(), cancel) > 0) || sent > 0;
    }
}
