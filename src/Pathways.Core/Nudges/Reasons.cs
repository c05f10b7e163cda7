using NodaTime;
using Pathways.Core.Progress;

namespace Pathways.Core.Nudges;

/// <summary>Says in words why a focus area is due for a coachee now, from facts they can check.</summary>
static class Reasons
{
    public static string For(AreaStanding area, IReadOnlyList<AreaStanding> all, Instant now) =>
        Wins(area) + Elsewhere(area, all) + LastNudged(area, now);

    static string Wins(AreaStanding area) => area.Wins switch
    {
        0 => $"nothing logged yet under {area.Area.Name}",
        1 => $"one win so far under {area.Area.Name}",
        var count => $"{count} wins so far under {area.Area.Name}",
    };

    static string Elsewhere(AreaStanding area, IReadOnlyList<AreaStanding> all)
    {
        var richest = all.MaxBy(other => other.Wins)!;
        return richest.Wins < 2 || richest.Wins == area.Wins ? "" : $", against {richest.Wins} under {richest.Area.Name}";
    }

    static string LastNudged(AreaStanding area, Instant now) =>
        area.LastNudged is not { } last ? "" : $"; I last suggested something there {Ago(now - last)}";

    static string Ago(Duration time) => time.TotalDays switch
    {
        < 1 => "today",
        < 2 => "yesterday",
        < 14 => $"{(int)time.TotalDays} days ago",
        var days => $"{(int)(days / 7)} weeks ago",
    };
}
