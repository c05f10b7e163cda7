using NodaTime;

namespace Pathways.Core.Nudges;

/// <summary>What the coach writes unasked.</summary>
public enum Unasked
{
    /// <summary>The item of the week.</summary>
    Nudge,

    /// <summary>The first item after a pause that has ended by itself, which it says.</summary>
    Return,

    /// <summary>How it went, at the moment they had planned for it.</summary>
    FollowUp,

    /// <summary>That there will be half as many from now on, in place of an item.</summary>
    BackOff,
}

/// <summary>What comes of a moment at which something is due.</summary>
/// <param name="Writes">Null when it is too late for it.</param>
/// <param name="Until">Sent before this moment, or not at all.</param>
/// <param name="After">The schedule from then on.</param>
/// <param name="Next">When something is due again; null for not until the coachee writes.</param>
public sealed record Due(Unasked? Writes, Instant Until, Schedule After, Instant? Next)
{
    /// <summary>What was missed while the service was down is sent within this time on the same local day, or skipped.</summary>
    public static readonly Duration LateAtMost = Duration.FromHours(6);

    /// <param name="at">As <see cref="DueTimes.Next"/> gave it for this schedule.</param>
    public static Due Decide(Schedule schedule, Instant at, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant now)
    {
        var until = Instant.Min(at + LateAtMost, zone.AtStartOfDay(at.InZone(zone).Date.PlusDays(1)).ToInstant());
        Unasked? writes = now < until ? Kind(schedule, at, zone, quiet) : null;
        var past = Instant.Max(at, now - LateAtMost);
        var after = Settle(schedule, writes, past, at.InZone(zone).Date);
        return new Due(writes, until, after, DueTimes.Next(after, zone, quiet, past));
    }

    static Unasked Kind(Schedule schedule, Instant at, DateTimeZone zone, IReadOnlyList<DateInterval> quiet) =>
        schedule.FollowUp?.At == at && !IsNudge(schedule, at, zone, quiet) ? Unasked.FollowUp
        : schedule.Unanswered == Schedule.UnansweredAtMost ? Unasked.BackOff
        : schedule.Away is not null ? Unasked.Return
        : Unasked.Nudge;

    static bool IsNudge(Schedule schedule, Instant at, DateTimeZone zone, IReadOnlyList<DateInterval> quiet) =>
        DueTimes.Next(schedule with { FollowUp = null }, zone, quiet, at - Duration.Epsilon) == at;

    static Schedule Settle(Schedule schedule, Unasked? writes, Instant past, LocalDate day) => schedule with
    {
        Once = schedule.Once <= past ? null : schedule.Once,
        FollowUp = schedule.FollowUp?.At <= past ? null : schedule.FollowUp,
        Away = schedule.Away?.Until < day ? null : schedule.Away,
        Unanswered = schedule.Unanswered + (writes is null or Unasked.FollowUp ? 0 : 1),
        Since = writes == Unasked.BackOff ? day : schedule.Since,
    };
}
