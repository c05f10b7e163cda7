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
/// <param name="Writes">Null when it is too late for it, or the day is no longer one to write on.</param>
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
        var day = at.InZone(zone).Date;
        var until = Instant.Min(at + LateAtMost, zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
        // Asked again, and of today as well: since this was planned a day may have been made quiet, or they may have gone away.
        var isOpen = now < until && DueTimes.IsOpen(schedule, quiet, now.InZone(zone).Date);
        var isUnasked = isOpen && DueTimes.Nudges(schedule, zone, quiet, at - Duration.Epsilon).FirstOrDefault() == at;
        var writes = isOpen ? Kind(schedule, at, day, isUnasked) : null;
        var past = Instant.Max(at, now - LateAtMost);
        var after = Settle(schedule, writes, past, day) with { Unanswered = schedule.Unanswered + (isUnasked ? 1 : 0) };
        return new Due(writes, until, after, DueTimes.Next(after, zone, quiet, past));
    }

    static Unasked? Kind(Schedule schedule, Instant at, LocalDate day, bool isUnasked) =>
        !isUnasked && schedule.Once != at ? schedule.FollowUp?.At == at ? Unasked.FollowUp : null
        : isUnasked && schedule.Unanswered == Schedule.UnansweredAtMost ? Unasked.BackOff
        : schedule.Away?.Until < day ? Unasked.Return
        : Unasked.Nudge;

    static Schedule Settle(Schedule schedule, Unasked? writes, Instant past, LocalDate day) => schedule with
    {
        Once = schedule.Once <= past ? null : schedule.Once,
        FollowUp = schedule.FollowUp?.At <= past ? null : schedule.FollowUp,
        Away = writes is not (null or Unasked.FollowUp) && schedule.Away?.Until < day ? null : schedule.Away,
        Since = writes == Unasked.BackOff ? day : schedule.Since,
    };
}
