using NodaTime;

namespace Pathways.Core.Wins;

/// <summary>What a coachee says they did.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Date">The day it happened, in the coachee's zone.</param>
/// <param name="Impact">The number that goes with it, in the coachee's words: "saved 4 hours a week". Null when none was given.</param>
public sealed record Win(long Id, string Text, LocalDate Date, string? Impact, Instant LoggedAt)
{
    /// <summary>Longer texts are refused with a kind word, never cut.</summary>
    public const int TextAtMost = 4000;
}

/// <summary>A win that is to be logged.</summary>
public sealed record NewWin(string Text, LocalDate Date, string? Impact);

/// <summary>A link from a win to a focus area of one pathway. A win without any link is evidence for none of them.</summary>
/// <param name="ItemId">The item of the pathway that the win is most like; null when it is like none.</param>
/// <param name="Score">0 to 1; 1 when the coachee said so.</param>
public sealed record Evidence(long WinId, string FocusAreaId, string? ItemId, double Score, GivenBy By);

public enum GivenBy
{
    Coach,
    Coachee,
}

/// <summary>One change to a coachee's wins, kept so that it can be undone.</summary>
/// <param name="Before">The text before an edit; null otherwise.</param>
public sealed record WinChange(long Id, long WinId, WinChangeKind Kind, string? Before, Instant At);

public enum WinChangeKind
{
    Logged,
    Edited,
    Deleted,
}
