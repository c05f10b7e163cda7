using NodaTime;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>What is due, many coachees at a time.</summary>
public sealed partial class ScheduleStore
{
    /// <summary>
    /// Who has something due, the longest due first. Until the unit of work ends they are ours: another node finds others,
    /// and a turn that changes one of these schedules waits.
    /// </summary>
    public async Task<IReadOnlyList<DueCoachee>> LockDueAsync(Instant now, int atMost, CancellationToken cancel) =>
        (await session.ListAsync<DueRow>(LockDueSql, new { now, atMost }, cancel)).Select(row => row.Due).ToList();

    internal string LockDueSql => $"""
        select c.id, c.zone, c.role, c.pathway_id, c.pathway_since, c.first_seen,
            c.workspace_id, (select w.name from workspaces w where w.id = c.workspace_id) as workspace, r.door, s.next_due_at, {Columns}
        from schedules s
        join coachees c on c.id = s.coachee_id
        left join conversation_references r on r.coachee_id = s.coachee_id
        where s.next_due_at <= @now
        order by s.next_due_at limit @atMost
        {session.LockingFree("s")}
        """;

    /// <summary>Writes down what has come of what was due. The chosen days, time and rhythm are not for this to change.</summary>
    public Task AdvanceAsync(IReadOnlyList<(DueCoachee Who, Schedule After, Instant? Next)> steps, CancellationToken cancel)
    {
        const string Given = """
            id bigint, since date, away_from date, away_until date, once_at timestamptz,
            follow_up_at timestamptz, follow_up_nudge_id bigint, unanswered integer, stopped_at timestamptz, next timestamptz
            """;
        var sql = $"""
            update schedules as s
            set since = r.since, away_from = r.away_from, away_until = r.away_until, once_at = r.once_at,
                follow_up_at = r.follow_up_at, follow_up_nudge_id = r.follow_up_nudge_id, unanswered = r.unanswered,
                stopped_at = r.stopped_at, next_due_at = r.next
            from {session.Rows("rows", Given)}
            where s.coachee_id = r.id
            """;
        var rows = Batch.Of(steps.Select(step => Written(step.Who.Coachee.Id, step.After, step.Next)));
        return session.RunAsync(sql, new { rows }, cancel);
    }

    /// <summary>Null when nothing will be due.</summary>
    public Task<Instant?> OldestDueAsync(CancellationToken cancel)
    {
        const string Sql = "select next_due_at from schedules where next_due_at is not null order by next_due_at limit 1";
        return session.FindAsync<Instant?>(Sql, new { }, cancel);
    }

    static object Written(long id, Schedule after, Instant? next) => new
    {
        id,
        after.Since,
        AwayFrom = after.Away?.From,
        AwayUntil = after.Away?.Until,
        OnceAt = after.Once,
        FollowUpAt = after.FollowUp?.At,
        FollowUpNudgeId = after.FollowUp?.NudgeId,
        after.Unanswered,
        after.StoppedAt,
        next,
    };

    sealed record DueRow : ScheduleRow
    {
        public long Id { get; init; }

        public string? Zone { get; init; }

        public string? Role { get; init; }

        public string? PathwayId { get; init; }

        public Instant? PathwaySince { get; init; }

        public Instant FirstSeen { get; init; }

        public long WorkspaceId { get; init; }

        public string Workspace { get; init; } = "";

        public string? Door { get; init; }

        public Instant NextDueAt { get; init; }

        public DueCoachee Due =>
            new(new Coachee(Id, Zone, Role, PathwayId, PathwaySince, FirstSeen), Schedule, NextDueAt, WorkspaceId, Workspace, Door);
    }
}

/// <param name="Workspace">Its name.</param>
/// <param name="Door">Where they were last heard from; null when nobody knows how to reach them.</param>
public sealed record DueCoachee(Coachee Coachee, Schedule Schedule, Instant DueAt, long WorkspaceId, string Workspace, string? Door);
