using NodaTime;

namespace Pathways.Core.Nudges;

/// <summary>One item put to one coachee: asked for, or sent for a week.</summary>
public sealed record Nudge(long Id, string ItemId, Instant OfferedAt, NudgeAnswer? Answer, Instant? AnsweredAt);

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
