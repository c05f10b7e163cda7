using NodaTime;

namespace Pathways.Core.Nudges;

/// <summary>When a coachee wants to hear from the coach unasked, in their own zone, and what has changed that for now.</summary>
/// <param name="Days">In the order of the week; at least one. Days that are not here are quiet.</param>
/// <param name="Since">What is not every week, or not every month, is counted from the week, or the month, of this day.</param>
public sealed record Schedule(IReadOnlyList<IsoDayOfWeek> Days, LocalTime Time, Rhythm Rhythm, LocalDate Since)
{
    /// <summary>After so many nudges without a word from the coachee, there are half as many.</summary>
    public const int UnansweredAtMost = 3;

    /// <summary>Ended or to come as well; null when they said nothing of the kind.</summary>
    public Away? Away { get; init; }

    /// <summary>One more, at a moment they asked for.</summary>
    public Instant? Once { get; init; }

    public FollowUp? FollowUp { get; init; }

    /// <summary>How many messages went out since they last wrote or pressed anything, but for what they asked for.</summary>
    public int Unanswered { get; init; }

    /// <summary>Since when they cannot be reached; null when they can, as far as anybody knows.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>The one who did not answer has been told so.</summary>
    public bool IsSlowed => Unanswered > UnansweredAtMost;

    /// <summary>For who has not said when.</summary>
    public static Schedule Usual(DateTimeZone zone, Instant now) =>
        Starting([IsoDayOfWeek.Tuesday], new LocalTime(10, 0), Rhythm.Weekly, zone, now);

    /// <summary>The first is due at the next of these days, whatever the rhythm; a month's first such day when it is monthly.</summary>
    public static Schedule Starting(IReadOnlyList<IsoDayOfWeek> days, LocalTime time, Rhythm rhythm, DateTimeZone zone, Instant now)
    {
        var weekly = new Schedule(days, time, Rhythm.Weekly, now.InZone(zone).Date);
        return weekly with { Rhythm = rhythm, Since = DueTimes.Next(weekly, zone, [], now)!.Value.InZone(zone).Date };
    }
}

public enum Rhythm
{
    Weekly,
    EveryOtherWeek,

    /// <summary>The first of the chosen days in each month.</summary>
    Monthly,
}

/// <summary>Days on which nothing is sent.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them; null until they say that they are back.</param>
public sealed record Away(LocalDate From, LocalDate? Until)
{
    public bool Covers(LocalDate day) => day >= From && !(day > Until);
}

/// <summary>Asks how it went with a nudge that they planned.</summary>
public sealed record FollowUp(Instant At, long NudgeId);
