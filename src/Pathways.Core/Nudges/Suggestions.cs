using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Progress;

namespace Pathways.Core.Nudges;

/// <summary>One item worth doing now.</summary>
/// <param name="Score">Only for comparing suggestions of one ranking.</param>
/// <param name="Reason">Why this coachee, why now: facts they can check, as part of a sentence.</param>
public sealed record Suggestion(Item Item, double Score, string Reason);

/// <summary>What the coachee asked for.</summary>
public enum Size
{
    Any,
    Small,
}

/// <summary>
/// Chooses what to work on: need (the focus area with the least evidence) × recency (it recovers with the weeks since the
/// area was last suggested) × the effort asked for. An item comes back only when all others have been suggested as often.
/// </summary>
public static class Suggestions
{
    /// <summary>How long "something smaller" colours the choices after it.</summary>
    static readonly Duration SmallerLasts = Duration.FromDays(14);

    /// <summary>What an item is worth to the first, second and third focus area it is evidence for.</summary>
    static readonly double[] AreaWeights = [1, 0.4, 0.2];

    /// <summary>All items that may be suggested, best first; empty only when every one is done or refused.</summary>
    public static IReadOnlyList<Suggestion> Rank(TrackRecord record, Size size, Instant now)
    {
        var offers = record.Nudges.CountBy(nudge => nudge.ItemId).ToDictionary();
        var closed = Closed(record);
        var small = size == Size.Small || AskedForSmaller(record, now);
        var areas = record.Standings.ToDictionary(
            standing => standing.Area.Id,
            standing => (Need: Need(standing, now), Reason: Reasons.For(standing, record.Standings, now)));
        return [.. record.Pathway.WeeklyItems
            .Where(item => !closed.Contains(item.Id))
            .Select(item => new Suggestion(item, Score(item, id => areas[id].Need, small), areas[item.EvidenceFor[0]].Reason))
            .OrderBy(suggestion => size == Size.Small && !suggestion.Item.IsSmall)
            .ThenBy(suggestion => offers.GetValueOrDefault(suggestion.Item.Id))
            .ThenByDescending(suggestion => suggestion.Score)
            .ThenBy(suggestion => suggestion.Item.Id, StringComparer.Ordinal)];
    }

    static HashSet<string> Closed(TrackRecord record) =>
    [
        .. record.Preferences.Where(preference => preference.Kind == PreferenceKind.NotForMe).Select(preference => preference.ItemId),
        .. record.Nudges.Where(nudge => nudge.Answer == NudgeAnswer.Done).Select(nudge => nudge.ItemId),
    ];

    static double Score(Item item, Func<string, double> need, bool small) =>
        item.EvidenceFor.Zip(AreaWeights).Sum(area => area.Second * need(area.First)) * KindWeight(item.Kind) * EffortWeight(item, small);

    static double Need(AreaStanding standing, Instant now) => Recovery(standing.LastNudged, now) / (1 + standing.Wins);

    /// <summary>From 0.2 just after the area was suggested towards 1 as weeks go by.</summary>
    static double Recovery(Instant? last, Instant now)
    {
        var weeks = last is { } then ? (now - then).TotalDays / 7 : double.PositiveInfinity;
        return 1 - 0.8 * Math.Pow(2, -Math.Max(0, weeks));
    }

    static double KindWeight(ItemKind kind) => kind switch
    {
        ItemKind.Thing => 1.0,
        ItemKind.Behaviour or ItemKind.Step => 0.9,
        ItemKind.Project => 0.6,
        _ => 0.8,
    };

    static double EffortWeight(Item item, bool small) =>
        !small || item.IsSmall ? 1 : (double)Item.SmallMinutes / item.Minutes;

    static bool AskedForSmaller(TrackRecord record, Instant now) =>
        record.Preferences.Any(preference => preference.Kind == PreferenceKind.Smaller && now - preference.At < SmallerLasts);
}
