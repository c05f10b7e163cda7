using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>
/// What is to be sent unasked, and what came of it: recorded once for each moment at which something is due, sent at most
/// once. Whoever changes a schedule in the same unit of work does that first.
/// </summary>
public sealed partial class DeliveryStore(Session session)
{
    /// <returns>The coachees for whom something is recorded at this moment already. Ask while their schedules are locked.</returns>
    public async Task<IReadOnlySet<long>> RecordedAsync(IReadOnlyList<(long CoacheeId, Instant DueAt)> moments, CancellationToken cancel)
    {
        var sql = $"""
            select d.coachee_id
            from {session.Rows("rows", "coachee_id bigint, due_at timestamptz")}
            join deliveries d on d.coachee_id = r.coachee_id and d.due_at = r.due_at
            """;
        var rows = Batch.Of(moments.Select(moment => new { moment.CoacheeId, moment.DueAt }));
        return (await session.ListAsync<long>(sql, new { rows }, cancel)).ToHashSet();
    }

    /// <summary>Leaves alone what is recorded already.</summary>
    public Task RecordAsync(IReadOnlyList<NewDelivery> deliveries, CancellationToken cancel)
    {
        const string Given = """
            coachee_id bigint, kind text, nudge_id bigint, open_nudge_id bigint,
            due_at timestamptz, send_at timestamptz, until_at timestamptz
            """;
        var sql = $"""
            insert into deliveries (coachee_id, kind, nudge_id, open_nudge_id, due_at, state, send_at, until_at)
            select r.coachee_id, r.kind, r.nudge_id, r.open_nudge_id, r.due_at, 'claimed', r.send_at, r.until_at
            from {session.Rows("rows", Given)}
            where true
            on conflict (coachee_id, due_at) do nothing
            """;
        var rows = Batch.Of(deliveries.Select(each => new
        {
            each.CoacheeId,
            Kind = Word<Unasked>.Of(each.Kind),
            each.NudgeId,
            each.OpenNudgeId,
            each.DueAt,
            each.SendAt,
            each.UntilAt,
        }));
        return session.RunAsync(sql, new { rows }, cancel);
    }

    /// <summary>Null when none waits to be sent.</summary>
    public Task<Instant?> OldestWaitingAsync(CancellationToken cancel)
    {
        const string Sql = "select send_at from deliveries where state = 'claimed' order by send_at limit 1";
        return session.FindAsync<Instant?>(Sql, new { }, cancel);
    }

    /// <summary>The number of the latest that was recorded; 0 for none.</summary>
    public Task<long> NewestAsync(CancellationToken cancel) =>
        session.FindAsync<long>("select coalesce(max(id), 0) from deliveries", new { }, cancel);

    /// <summary>What waits to be sent to the coachee is not sent.</summary>
    public Task CancelAsync(long coacheeId, string reason, Instant now, CancellationToken cancel)
    {
        const string Sql = """
            update deliveries set state = 'skipped', reason = @reason, settled_at = @now
            where coachee_id = @coacheeId and state = 'claimed'
            """;
        return session.RunAsync(Sql, new { coacheeId, reason, now }, cancel);
    }

    /// <summary>The latest that may not have arrived.</summary>
    public async Task<Outgoing?> UnknownAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = $"{OutgoingSql} where d.coachee_id = @coacheeId and d.state = 'unknown' order by d.due_at desc limit 1";
        return (await session.FindAsync<OutgoingRow>(Sql, new { coacheeId }, cancel))?.Outgoing;
    }

    /// <summary>The coachee knows of all that may not have arrived.</summary>
    public Task OfferedAsync(long coacheeId, CancellationToken cancel) =>
        session.RunAsync(
            "update deliveries set state = 'offered' where coachee_id = @coacheeId and state = 'unknown'", new { coacheeId }, cancel);

    /// <summary>Forgets what was settled before an instant.</summary>
    public Task PruneAsync(Instant before, CancellationToken cancel) =>
        session.RunAsync("delete from deliveries where settled_at < @before", new { before }, cancel);
}
