using NodaTime;

namespace Pathways.Core.Nudges;

/// <summary>One item put to one coachee: asked for, or sent for a week.</summary>
public sealed record Nudge(long Id, string ItemId, Instant OfferedAt, NudgeAnswer? Answer, Instant? AnsweredAt)
{
    /// <summary>Null when they have not said when.</summary>
    public Plan? Plan { get; init; }
}

/// <summary>When a coachee means to do what they took on.</summary>
/// <param name="When">In their own words.</param>
public sealed record Plan(string When, Instant At);

public enum NudgeAnswer
{
    WillDo,
    Another,
    Smaller,
    NotForMe,
    NotNow,
    Done,

    /// <summary>Did part of it.</summary>
    Partly,

    /// <summary>Planned it, and it didn't happen.</summary>
    Missed,

    /// <summary>Asked for the same one again, next week.</summary>
    NextWeek,
}
