using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

/// <summary>What is due when, worked out in another way than the code does: from the offsets of the zone and from numbered weeks.</summary>
static class ByHand
{
    static readonly LocalDate SomeMonday = new(2024, 1, 1);

    /// <summary>The first moment at which a clock on the wall shows this time or a later one.</summary>
    public static Instant Moment(DateTimeZone zone, LocalDateTime local)
    {
        var inUtc = local.InUtc().ToInstant();
        var interval = zone.GetZoneInterval(inUtc - Duration.FromDays(2));
        while (interval.HasEnd && interval.IsoLocalEnd <= local)
            interval = zone.GetZoneInterval(interval.End);
        var moment = inUtc - Duration.FromSeconds(interval.WallOffset.Seconds);
        return interval.HasStart && interval.Start > moment ? interval.Start : moment;
    }

    public static IEnumerable<Instant> Nudges(
        Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant after, Instant until) =>
        from number in Enumerable.Range(-2, (int)(until - after).TotalDays + 5)
        let date = after.InUtc().Date.PlusDays(number)
        where IsChosen(schedule, date) && !IsShut(schedule, quiet, date)
        let moment = Moment(zone, date + schedule.Time)
        where moment > after && moment <= until && !IsShut(schedule, quiet, moment.InZone(zone).Date)
        select moment;

    public static bool IsChosen(Schedule schedule, LocalDate date)
    {
        if (!schedule.Days.Contains(date.DayOfWeek))
            return false;
        var passed = schedule.Rhythm == Rhythm.Monthly ? Month(date) - Month(schedule.Since) : Week(date) - Week(schedule.Since);
        var every = schedule.Rhythm == Rhythm.EveryOtherWeek ? 2 : 1;
        var isTurn = schedule.Unanswered > 3 ? passed > 0 && passed % (2 * every) == 0 : passed % every == 0;
        return isTurn && (schedule.Rhythm != Rhythm.Monthly || FirstOfMonth(schedule, date) == date);
    }

    public static bool IsShut(Schedule schedule, IReadOnlyList<DateInterval> quiet, LocalDate date)
    {
        foreach (var period in quiet)
            if (period.Start <= date && date <= period.End)
                return true;
        return schedule.Away is { } away && away.From <= date && (away.Until is null || date <= away.Until);
    }

    public static int Week(LocalDate date) => (int)Math.Floor(Period.DaysBetween(SomeMonday, date) / 7.0);

    public static int Month(LocalDate date) => date.Year * 12 + date.Month;

    static LocalDate FirstOfMonth(Schedule schedule, LocalDate date) => Enumerable.Range(1, 7)
        .Select(day => new LocalDate(date.Year, date.Month, day))
        .First(day => schedule.Days.Contains(day.DayOfWeek));
}
