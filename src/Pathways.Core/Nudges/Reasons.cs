using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Progress;

namespace Pathways.Core.Nudges;

/// <summary>Says in words why an item is due for a coachee now, from facts they can check.</summary>
sealed class Reasons(TrackRecord record, Feedback feedback, Instant now)
{
    readonly AreaStanding richest = record.Standings.MaxBy(area => area.Wins)!;
    readonly AreaStanding neediest = record.Standings.MaxBy(area => Suggestions.Need(area, now))!;
    readonly Dictionary<string, string> areas = [];

    public string For(Item item) =>
        (feedback.IsAskedForAgain(item) ? "you asked for this one again; " : "")
        + OfArea(item.EvidenceFor[0])
        + (item.IsSmall && feedback.Smaller is { } why ? $"; {why}" : "");

    string OfArea(string id) => areas.TryGetValue(id, out var known)
        ? known
        : areas[id] = OfArea(record.Standings.First(area => area.Area.Id == id));

    string OfArea(AreaStanding area) => Wins(area) + Elsewhere(area) + LastNudged(area) + Passed(area);

    static string Wins(AreaStanding area) => area.Wins switch
    {
        0 => $"nothing logged yet under {area.Area.Name}",
        1 => $"one win so far under {area.Area.Name}",
        var count => $"{count} wins so far under {area.Area.Name}",
    };

    string Elsewhere(AreaStanding area) =>
        richest.Wins < 2 || richest.Wins == area.Wins ? "" : $", against {richest.Wins} under {richest.Area.Name}";

    string LastNudged(AreaStanding area) =>
        area.LastNudged is not { } last ? "" : $"; I last suggested something there {Ago(now - last)}";

    /// <summary>Names the area that would have been due first, had its suggestions not been passed on.</summary>
    string Passed(AreaStanding area) =>
        area == neediest ? "" : feedback.Passes(neediest.Area) switch
        {
            0 => "",
            1 => $"; you passed on one lately under {neediest.Area.Name}",
            var count => $"; you passed on {count} lately under {neediest.Area.Name}",
        };

    static string Ago(Duration time) => time.TotalDays switch
    {
        < 1 => "today",
        < 2 => "yesterday",
        < 14 => $"{(int)time.TotalDays} days ago",
        var days => $"{(int)(days / 7)} weeks ago",
    };
}
