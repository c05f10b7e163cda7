using NodaTime;

namespace Pathways.Core.Progress;

/// <summary>How far a coachee has come on a pathway: facts, no grades.</summary>
/// <param name="ThisQuarter">Wins whose date lies in the calendar quarter of today.</param>
/// <param name="Month">The month they are in, counted from 1.</param>
public sealed record PathwayProgress(IReadOnlyList<AreaStanding> Areas, int Wins, int ThisQuarter, int Month)
{
    /// <param name="since">The day they chose the pathway, in their zone.</param>
    public static PathwayProgress Of(TrackRecord record, LocalDate since, LocalDate today) => new(
        record.Standings,
        record.Wins.Count,
        record.Wins.Count(win => win.Date >= QuarterOf(today) && win.Date <= today),
        Math.Max(0, Period.Between(since, today, PeriodUnits.Months).Months) + 1);

    static LocalDate QuarterOf(LocalDate day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
}
