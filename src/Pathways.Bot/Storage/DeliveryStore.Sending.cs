using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>
/// Taken before it is sent and settled afterwards, each in a unit of work of its own: what was under way when a node died
/// is given up on, not sent again.
/// </summary>
public sealed partial class DeliveryStore
{
    const string OutgoingSql = """
        select d.id, d.coachee_id, d.kind, d.due_at, d.send_at, d.until_at, d.attempts, c.workspace_id, r.door, r.reference, c.zone,
            n.pathway_id, d.nudge_id, n.item_id, n.reasons, n.plan, d.open_nudge_id, o.item_id as open_item_id, o.plan as open_plan
        from deliveries d
        join coachees c on c.id = d.coachee_id
        join conversation_references r on r.coachee_id = d.coachee_id
        left join nudges n on n.id = d.nudge_id
        left join nudges o on o.id = d.open_nudge_id
        """;

    /// <summary>What is to be sent now, the longest waiting first. It is the caller's to send once this is committed.</summary>
    /// <param name="atMost">The skipped ones included.</param>
    public async Task<Taken> TakeAsync(Instant now, int atMost, CancellationToken cancel)
    {
        var sql = $"""
            with waiting (delivery_id) as (
                select w.id from deliveries w where w.state = 'claimed' and w.send_at <= @now
                order by w.send_at limit @atMost
                {session.LockingFree("w")})
            update deliveries
            set state = case when until_at <= @now then 'skipped' else 'sending' end,
                reason = case when until_at <= @now then 'late' end,
                settled_at = case when until_at <= @now then @now end,
                sending_at = case when until_at > @now then @now end,
                attempts = case when until_at > @now then attempts + 1 else attempts end
            from waiting where id = delivery_id
            returning id, state
            """;
        var taken = await session.ListAsync<TakenRow>(sql, new { now, atMost }, cancel);
        var ids = taken.Where(row => row.State == "sending").Select(row => row.Id).ToList();
        return new Taken(ids.Count == 0 ? [] : await ReadAsync(ids, cancel), taken.Count - ids.Count);
    }

    /// <summary>Those that nobody has settled yet, also when they were given up on meanwhile.</summary>
    public Task SettleAsync(IReadOnlyList<Settled> settled, CancellationToken cancel)
    {
        const string Given = "id bigint, state text, activity_id text, reason text, settled_at timestamptz, send_at timestamptz";
        var sql = $"""
            update deliveries as d
            set state = r.state, activity_id = r.activity_id, reason = r.reason, settled_at = r.settled_at,
                send_at = coalesce(r.send_at, d.send_at)
            from {session.Rows("rows", Given)}
            where d.id = r.id and d.state in ('sending', 'unknown')
            """;
        var rows = Batch.Of(settled.OrderBy(each => each.Id).Select(each => new
        {
            each.Id,
            State = Word<DeliveryState>.Of(each.State),
            each.ActivityId,
            each.Reason,
            SettledAt = each.State == DeliveryState.Claimed ? null : (Instant?)each.At,
            each.SendAt,
        }));
        return session.RunAsync(sql, new { rows }, cancel);
    }

    /// <summary>Nobody will say any more what became of those taken before an instant.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> GiveUpOnAsync(Instant sentBefore, Instant now, CancellationToken cancel)
    {
        var sql = $"""
            update deliveries set state = 'unknown', settled_at = @now
            where id in (
                select w.id from deliveries w where w.state = 'sending' and w.sending_at < @sentBefore {session.LockingFree("w")})
            """;
        return session.RunAsync(sql, new { sentBefore, now }, cancel);
    }

    async Task<IReadOnlyList<Outgoing>> ReadAsync(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var sql = $"{OutgoingSql} where d.id in {session.Numbers("ids")} order by d.send_at, d.id";
        var rows = await session.ListAsync<OutgoingRow>(sql, new { ids = Batch.Of(ids) }, cancel);
        return rows.Select(row => row.Outgoing).ToList();
    }

    sealed record TakenRow(long Id, string State);

    sealed record OutgoingRow(
        long Id, long CoacheeId, string Kind, Instant DueAt, Instant SendAt, Instant UntilAt, long Attempts,
        long WorkspaceId, string Door, string Reference, string? Zone,
        string? PathwayId, long? NudgeId, string? ItemId, string? Reasons, string? Plan,
        long? OpenNudgeId, string? OpenItemId, string? OpenPlan)
    {
        public Outgoing Outgoing => new(
            Id, CoacheeId, Word<Unasked>.Read(Kind), DueAt, SendAt, UntilAt, (int)Attempts, WorkspaceId, Door, Reference, Zone,
            PathwayId, NudgeId, ItemId, Reasons, Plan, OpenNudgeId, OpenItemId, OpenPlan);
    }
}
