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
    public IReadOnlyList<AreaStanding> Standings { get; } =
        [.. Pathway.FocusAreas.Select(area => AreaStanding.Of(area, Pathway, Wins, Evidence, Nudges))];
}

/// <param name="Wins">How many wins are evidence for it.</param>
/// <param name="LatestWin">The day of the latest of them; null when there is none.</param>
/// <param name="LastNudged">When an item that counts first for it was last put to the coachee; null for never.</param>
public sealed record AreaStanding(FocusArea Area, int Wins, LocalDate? LatestWin, Instant? LastNudged)
{
    public static AreaStanding Of(
        FocusArea area, Pathway pathway, IReadOnlyList<Win> wins, IReadOnlyList<Evidence> evidence, IReadOnlyList<Nudge> nudges)
    {
        var under = evidence.Where(link => link.FocusAreaId == area.Id).Select(link => link.WinId).ToHashSet();
        var days = wins.Where(win => under.Contains(win.Id)).Select(win => win.Date).ToList();
        var nudged = nudges
            .Where(nudge => pathway.FindItem(nudge.ItemId)?.EvidenceFor[0] == area.Id)
            .Select(nudge => (Instant?)nudge.OfferedAt);
        return new AreaStanding(area, days.Count, days.Count == 0 ? null : days.Max(), nudged.Max());
    }
}
