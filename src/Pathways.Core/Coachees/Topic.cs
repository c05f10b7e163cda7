using NodaTime;

namespace Pathways.Core.Coachees;

/// <summary>What was last talked about, so that "another", "why?" and "about 4 hours" can be understood.</summary>
/// <param name="NudgeId">The suggestion last put to them, if the talk was of one.</param>
/// <param name="WinId">The win last logged or changed, if the talk was of one.</param>
public sealed record Topic(long? NudgeId, long? WinId, Expecting Expecting, Instant At)
{
    public static readonly Topic None = new(null, null, Expecting.Nothing, Instant.MinValue);
}

/// <summary>The question that is still open.</summary>
public enum Expecting
{
    Nothing,

    /// <summary>A number for the win just logged.</summary>
    Number,

    /// <summary>Where they are now and what their focus is.</summary>
    Role,

    /// <summary>The words of a corrected win.</summary>
    Text,

    /// <summary>A yes to erasing everything.</summary>
    Erasure,
}
