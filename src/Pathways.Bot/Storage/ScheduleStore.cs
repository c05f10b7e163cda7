using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>When each coachee is written to unasked. Who changes a schedule reads it first, and has it alone from then on.</summary>
public sealed partial class ScheduleStore(Session session)
{
    const string Columns = """
        s.days, s.time, s.rhythm, s.since, s.away_from, s.away_until, s.once_at, s.follow_up_at, s.follow_up_nudge_id,
        s.unanswered, s.stopped_at
        """;

    /// <summary>Until the unit of work ends, nobody else changes it or finds it due.</summary>
    public async Task<Schedule?> FindAsync(long coacheeId, CancellationToken cancel)
    {
        var sql = $"select {Columns} from schedules s where s.coachee_id = @coacheeId {session.Locking("s")}";
        return (await session.FindAsync<ScheduleRow>(sql, new { coacheeId }, cancel))?.Schedule;
    }

    /// <summary>Null for not until the coachee writes.</summary>
    public Task<Instant?> NextDueAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = "select next_due_at from schedules where coachee_id = @coacheeId and next_due_at is not null";
        return session.FindAsync<Instant?>(Sql, new { coacheeId }, cancel);
    }

    /// <param name="nextDue">As <see cref="DueTimes.Next"/> has it; null for not until the coachee writes.</param>
    public Task SaveAsync(long coacheeId, Schedule schedule, Instant? nextDue, CancellationToken cancel)
    {
        const string Sql = """
            insert into schedules (
                coachee_id, days, time, rhythm, since, away_from, away_until, once_at, follow_up_at, follow_up_nudge_id,
                unanswered, stopped_at, next_due_at)
            values (
                @coacheeId, @Days, @Time, @Rhythm, @Since, @AwayFrom, @AwayUntil, @OnceAt, @FollowUpAt, @FollowUpNudgeId,
                @Unanswered, @StoppedAt, @nextDue)
            on conflict (coachee_id) do update
            set days = excluded.days, time = excluded.time, rhythm = excluded.rhythm, since = excluded.since,
                away_from = excluded.away_from, away_until = excluded.away_until, once_at = excluded.once_at,
                follow_up_at = excluded.follow_up_at, follow_up_nudge_id = excluded.follow_up_nudge_id,
                unanswered = excluded.unanswered, stopped_at = excluded.stopped_at, next_due_at = excluded.next_due_at
            """;
        var row = ScheduleRow.Of(schedule);
        return session.RunAsync(
            Sql,
            new
            {
                coacheeId,
                row.Days,
                row.Time,
                row.Rhythm,
                row.Since,
                row.AwayFrom,
                row.AwayUntil,
                row.OnceAt,
                row.FollowUpAt,
                row.FollowUpNudgeId,
                row.Unanswered,
                row.StoppedAt,
                nextDue,
            },
            cancel);
    }
}
