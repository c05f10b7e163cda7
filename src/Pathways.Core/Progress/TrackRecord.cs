using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Wins;

namespace Pathways.Core.Progress;

/// <summary>All that is known of one coachee on one pathway; what suggestions and progress are computed from.</summary>
/// <param name="Wins">Newest first.</param>
/// <param name="Evidence">Of these wins, on this pathway.</param>
/// <param name="Nudges">Newest first; may name items of other pathways.</param>
public sealed record TrackRecord(
    Pathway Pathway, IReadOnlyList<Win> Wins, IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Nudge> Nudges, IReadOnlyList<Preference> Preferences)
{
    /// <summary>Where each focus area stands, in the pathway's order.</summary>
    public IReadOnlyList<AreaStanding> Standings { get; } = AreaStanding.All(Pathway, Wins, Evidence, Nudges);
}

/// <param name="Wins">How many wins are evidence for it.</param>
/// <param name="LatestWin">The day of the latest of them; null when there is none.</param>
/// <param name="LastNudged">When an item that counts first for it was last put to the coachee; null for never.</param>
public sealed record AreaStanding(FocusArea Area, int Wins, LocalDate? LatestWin, Instant? LastNudged)
{
    public static IReadOnlyList<AreaStanding> All(
        Pathway pathway, IReadOnlyList<Win> wins, IReadOnlyList<Evidence> evidence, IReadOnlyList<Nudge> nudges)
    {
        var days = DaysOfWins(wins, evidence);
        var nudged = nudges.ToLookup(nudge => pathway.FindItem(nudge.ItemId)?.EvidenceFor[0], nudge => nudge.OfferedAt);
        return [.. pathway.FocusAreas.Select(area => new AreaStanding(
            area, days[area.Id].Count(), Latest(days[area.Id]), Latest(nudged[area.Id])))];
    }

    /// <summary>By focus area; a win counts once for an area, however many items of it it is like.</summary>
    static ILookup<string, LocalDate> DaysOfWins(IReadOnlyList<Win> wins, IReadOnlyList<Evidence> evidence)
    {
        var days = wins.ToDictionary(win => win.Id, win => win.Date);
        return evidence
            .Where(link => days.ContainsKey(link.WinId))
            .DistinctBy(link => (link.WinId, link.FocusAreaId))
            .ToLookup(link => link.FocusAreaId, link => days[link.WinId]);
    }

    static T? Latest<T>(IEnumerable<T> times)
        where T : struct => times.Cast<T?>().Max();
}
