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
}
