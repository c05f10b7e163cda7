using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Progress;

namespace Pathways.Core.Nudges;

/// <summary>What a coachee's answers say about the next suggestion.</summary>
sealed class Feedback(TrackRecord record, Instant now)
{
    /// <summary>How long an answer colours the choices after it.</summary>
    static readonly Duration Lately = Duration.FromDays(42);

    readonly Dictionary<string, int> offers = record.Nudges.CountBy(nudge => nudge.ItemId).ToDictionary();

    readonly HashSet<string> askedForAgain =
    [
        .. record.Nudges.DistinctBy(nudge => nudge.ItemId)
            .Where(nudge => nudge.Answer == NudgeAnswer.NextWeek)
            .Select(nudge => nudge.ItemId),
    ];

    readonly HashSet<string> closed =
    [
        .. record.Preferences.Where(preference => preference.Kind == PreferenceKind.NotForMe).Select(preference => preference.ItemId),
        .. record.Nudges.Where(nudge => nudge.Answer == NudgeAnswer.Done).Select(nudge => nudge.ItemId),
    ];

    readonly ILookup<string?, Duration> passes = record.Nudges
        .Where(nudge => IsPass(nudge) && now - nudge.OfferedAt < Lately)
        .ToLookup(nudge => record.Pathway.FindItem(nudge.ItemId)?.EvidenceFor[0], nudge => now - nudge.OfferedAt);

    /// <summary>Why something smaller is due; null when any size will do.</summary>
    public string? Smaller { get; } = Slump.Of(record, now);

    public bool IsOpen(Item item) => !closed.Contains(item.Id);

    public int Offers(Item item) => offers.GetValueOrDefault(item.Id);

    /// <summary>"Same one next week" holds until the item has been put to them again.</summary>
    public bool IsAskedForAgain(Item item) => askedForAgain.Contains(item.Id);

    /// <summary>How many suggestions for the area they passed on lately.</summary>
    public int Passes(FocusArea area) => passes[area.Id].Count();

    /// <summary>1 for an area of which nothing was passed on lately; a pass halves it, half of that forgiven in six weeks.</summary>
    public double Patience(FocusArea area) => 1 / (1 + passes[area.Id].Sum(ago => Math.Pow(2, -ago / Lately)));

    static bool IsPass(Nudge nudge) => nudge.Answer is NudgeAnswer.NotForMe or NudgeAnswer.NotNow or NudgeAnswer.Another;
}
