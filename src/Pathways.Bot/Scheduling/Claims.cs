using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Scheduling;

/// <summary>
/// Turns what is due into messages to be sent: the claim, the record and the next due time in one transaction, so that
/// nothing is due twice and nothing is lost, whenever the power goes.
/// </summary>
public sealed class Claims(IDatabase database, Choices choices, Doors doors, Journal journal)
{
    /// <summary>Few enough that a person's turn, which on SQLite waits meanwhile, does not feel it.</summary>
    const int AtOnce = 100;

    /// <returns>How many were due; 0 when nothing is left to claim.</returns>
    public async Task<int> ClaimAsync(Instant now, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(cancel);
        var due = await work.Schedules.LockDueAsync(now, AtOnce, cancel);
        if (due.Count == 0)
            return 0;
        var recorded = await work.Deliveries.RecordedAsync([.. due.Select(who => (who.Coachee.Id, who.DueAt))], cancel);
        var claims = await choices.MakeAsync(work, due, recorded, now, cancel);
        await WriteDownAsync(work, [.. claims.Where(claim => claim.Skipped is null)], now, cancel);
        await work.Schedules.AdvanceAsync([.. claims.Select(claim => (claim.Who, claim.Due.After, claim.Due.Next))], cancel);
        await work.CommitAsync(cancel);
        Count(claims);
        return due.Count;
    }

    async Task WriteDownAsync(UnitOfWork work, IReadOnlyList<Claim> claims, Instant now, CancellationToken cancel)
    {
        var ids = await work.Nudges.OfferAllAsync([.. claims.Where(claim => claim.Best is not null).Select(Offer)], now, cancel);
        var pace = new Pace(await work.Deliveries.LockPacesAsync([.. claims.Select(claim => claim.Who.WorkspaceId).Distinct()], cancel), now);
        await work.Deliveries.RecordAsync([.. claims.Select(claim => Delivery(claim, ids, pace))], cancel);
        await work.Deliveries.SetPacesAsync(pace.Next, cancel);
    }

    static (long CoacheeId, NewNudge Nudge) Offer(Claim claim) =>
        (claim.Who.Coachee.Id, new NewNudge(claim.Who.Coachee.PathwayId!, claim.Best!.Item.Id, claim.Best.Reason, claim.Best.Probability));

    NewDelivery Delivery(Claim claim, IReadOnlyDictionary<long, long> ids, Pace pace) => new(
        claim.Who.Coachee.Id,
        claim.Due.Writes!.Value,
        NudgeOf(claim, ids),
        claim.OpenNudgeId,
        claim.Who.DueAt,
        pace.Give(claim.Who.WorkspaceId, doors.Named(claim.Who.Door!).Spacing),
        claim.Due.Until);

    static long? NudgeOf(Claim claim, IReadOnlyDictionary<long, long> ids) => claim.Due.Writes switch
    {
        Unasked.FollowUp => claim.Who.Schedule.FollowUp!.NudgeId,
        Unasked.BackOff => null,
        _ => ids[claim.Who.Coachee.Id],
    };

    void Count(IReadOnlyList<Claim> claims)
    {
        journal.Due(claims.Count);
        foreach (var reason in claims.Select(claim => claim.Skipped).OfType<string>())
            journal.Skipped(reason);
    }
}
