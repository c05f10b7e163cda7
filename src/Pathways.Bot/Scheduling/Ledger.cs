using NodaTime;
using Pathways.Bot.Storage;

namespace Pathways.Bot.Scheduling;

/// <summary>
/// Writes down what is under way before it goes out, and what became of it after. What was in between when the power went
/// may have arrived: it is not sent again, but offered when the coachee next writes.
/// </summary>
public sealed class Ledger(IDatabase database, Postman postman, IClock clock, Journal journal)
{
    /// <summary>A send has ended long before: whatever is marked as under way then was so on a node that has died.</summary>
    public static readonly Duration SendsEndWithin = Duration.FromMinutes(2);

    /// <summary>Who has waited longer did so with many: they are given new moments, or they would all go at once.</summary>
    static readonly Duration Stale = Duration.FromMinutes(1);

    /// <summary>Marks what may be sent now as under way.</summary>
    public async Task<IReadOnlyList<Letter>> TakeAsync(int atMost, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        await using var work = await database.BeginAsync(cancel);
        var taken = await work.Deliveries.TakeAsync(now, atMost, cancel);
        if (taken.Outgoing.Count + taken.Skipped == 0)
            return [];
        var letters = await WriteAsync(work, taken.Outgoing, now, cancel);
        await work.CommitAsync(cancel);
        journal.Skipped("late", taken.Skipped);
        return letters;
    }

    /// <summary>Writes down what became of messages.</summary>
    /// <param name="allByNow">Asked when the database is to be had, which others wait for as well: more have ended by then.</param>
    public async Task SettleAsync(Func<IReadOnlyList<Settlement>> allByNow)
    {
        await using var work = await database.BeginAsync(CancellationToken.None);
        var all = allByNow();
        foreach (var gone in all.Where(settlement => settlement.IsUnreachable))
            await StopAsync(work, gone);
        foreach (var moved in all.Where(settlement => settlement.NewReference is not null))
            await work.Coachees.RememberReferenceAsync(moved.To.CoacheeId, moved.To.Door, moved.NewReference!, moved.Settled.At, CancellationToken.None);
        await work.Deliveries.SettleAsync([.. all.Select(settlement => settlement.Settled)], CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        foreach (var settlement in all)
            journal.Settled(settlement);
    }

    /// <summary>When the next message may be sent; null when none is written down.</summary>
    public async Task<Instant?> NextAsync(CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(cancel);
        return await work.Deliveries.OldestWaitingAsync(cancel);
    }

    /// <summary>Gives up on what was under way before a moment and never ended.</summary>
    public async Task RecoverAsync(Instant before, CancellationToken cancel)
    {
        await using var work = await database.BeginAsync(cancel);
        var count = await work.Deliveries.GiveUpOnAsync(before, clock.GetCurrentInstant(), cancel);
        await work.CommitAsync(cancel);
        journal.Orphaned(count);
    }

    async Task<IReadOnlyList<Letter>> WriteAsync(UnitOfWork work, IReadOnlyList<Outgoing> taken, Instant now, CancellationToken cancel)
    {
        var (letters, back) = (new List<Letter>(taken.Count), new List<Settled>());
        var late = new List<Outgoing>();
        foreach (var to in taken)
            if (now - to.SendAt > Stale && postman.Spacing(to) > Duration.Zero)
                late.Add(to);
            else if (postman.Write(to) is { } letter)
                letters.Add(letter);
            else
                back.Add(Mark(to, DeliveryState.Failed, now));
        back.AddRange(await PaceAsync(work, late, now, cancel));
        if (back.Count > 0)
            await work.Deliveries.SettleAsync(back, cancel);
        await work.Topics.SetAllAsync([.. letters.Select(letter => (letter.To.CoacheeId, letter.Topic))], cancel);
        return letters;
    }

    async Task<IEnumerable<Settled>> PaceAsync(UnitOfWork work, List<Outgoing> late, Instant now, CancellationToken cancel)
    {
        if (late.Count == 0)
            return [];
        var pace = new Pace(await work.Deliveries.LockPacesAsync([.. late.Select(to => to.WorkspaceId).Distinct()], cancel), now);
        var moved = late.ConvertAll(to => Mark(to, DeliveryState.Claimed, now) with { SendAt = pace.Give(to.WorkspaceId, postman.Spacing(to)) });
        await work.Deliveries.SetPacesAsync(pace.Next, cancel);
        return moved;
    }

    static async Task StopAsync(UnitOfWork work, Settlement gone)
    {
        if (await work.Schedules.FindAsync(gone.To.CoacheeId, CancellationToken.None) is { } schedule)
            await work.Schedules.SaveAsync(gone.To.CoacheeId, schedule with { StoppedAt = gone.Settled.At }, nextDue: null, CancellationToken.None);
    }

    static Settled Mark(Outgoing to, DeliveryState state, Instant now) => new(to.Id, state, null, state == DeliveryState.Failed ? "unwritable" : null, now, null);
}
