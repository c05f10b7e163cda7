using NodaTime;

namespace Pathways.Core.Coachees;

/// <summary>What was last talked about, so that "another", "why?" and "about 4 hours" can be understood.</summary>
/// <param name="NudgeId">The suggestion last put to them, if any.</param>
/// <param name="WinId">The win last logged or changed, if any.</param>
public sealed record Topic(long? NudgeId, long? WinId, Expecting Expecting, Instant At)
{
    public static readonly Topic None = new(null, null, Expecting.Nothing, Instant.MinValue);

    /// <summary>Which of the things a correction can be about was talked of last.</summary>
    public About About { get; init; }

    /// <summary>What they typed that was not understood, kept until the next message in case it should be logged.</summary>
    public string? Said { get; init; }

    /// <summary>What the last reply had to press: typing a label is pressing it.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    public Topic OfWin(long? id) => this with { WinId = id, About = About.Win };
}

/// <param name="Choice">What pressing it says, in the words of whoever offered it.</param>
public sealed record Offer(string Label, string Choice);

/// <summary>"I meant Thursday" is about one of these.</summary>
public enum About
{
    Nothing,

    /// <summary>The day of the win last logged or changed.</summary>
    Win,

    /// <summary>When the coach writes.</summary>
    Schedule,

    /// <summary>The nudge that they asked for on top of those.</summary>
    OneMore,

    /// <summary>When they will do what they took on.</summary>
    Plan,
}

/// <summary>The question that is still open.</summary>
public enum Expecting
{
    Nothing,

    /// <summary>A number for the win just logged.</summary>
    Number,

    /// <summary>Where they are now and what their focus is.</summary>
    Role,

    /// <summary>When in their week they will do what they took on.</summary>
    When,

    /// <summary>How it went with what they planned.</summary>
    HowItWent,
}
