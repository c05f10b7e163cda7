using NodaTime;
using NodaTime.TimeZones;

namespace Pathways.Core.Nudges;

/// <summary>
/// Turns schedules into instants. A chosen time that a clock change skips becomes the first one after it; of one that comes
/// twice the earlier counts.
/// </summary>
public static class DueTimes
{
    /// <summary>Whoever is away for longer has to come back by themselves.</summary>
    const int DaysAhead = 3 * 366;

    static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first moment after another at which anything is due; null for none.</summary>
    /// <param name="quiet">Days on which nobody of the workspace is written to.</param>
    public static Instant? Next(Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant after) =>
        schedule.StoppedAt is not null ? null : Earliest(
            Extra(schedule.Once, schedule, zone, quiet, after),
            Extra(schedule.FollowUp?.At, schedule, zone, quiet, after),
            Nudges(schedule, zone, quiet, after).Cast<Instant?>().FirstOrDefault());

    /// <summary>All moments after another at which the rhythm has a nudge due, in order.</summary>
    public static IEnumerable<Instant> Nudges(Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant after)
    {
        var first = after.InZone(zone).Date;
        for (var day = first; day < first.PlusDays(DaysAhead) && !IsAwayForGood(schedule, day); day = day.PlusDays(1))
            if (Chosen(schedule, day) && IsFree(day) && At(day) is var at && at > after && IsFree(at.InZone(zone).Date))
                yield return at;

        bool IsFree(LocalDate date) => DueTimes.IsFree(schedule, quiet, date);
        Instant At(LocalDate date) => date.At(schedule.Time).InZone(zone, Resolver).ToInstant();
    }

    /// <summary>Whether anything may be written on a day at all, planned or asked for.</summary>
    internal static bool IsOpen(Schedule schedule, IReadOnlyList<DateInterval> quiet, LocalDate day) =>
        schedule.StoppedAt is null && IsFree(schedule, quiet, day);

    static bool IsFree(Schedule schedule, IReadOnlyList<DateInterval> quiet, LocalDate day) =>
        schedule.Away?.Covers(day) != true && !quiet.Any(period => period.Contains(day));

    static bool IsAwayForGood(Schedule schedule, LocalDate day) => schedule.Away is { Until: null } away && day >= away.From;

    /// <summary>What they asked for is due on days they have not chosen as well.</summary>
    static Instant? Extra(Instant? at, Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant after) =>
        at > after && IsFree(schedule, quiet, at.Value.InZone(zone).Date) ? at : null;

    static Instant? Earliest(params ReadOnlySpan<Instant?> moments)
    {
        Instant? earliest = null;
        foreach (var moment in moments)
            if (moment is not null && !(moment >= earliest))
                earliest = moment;
        return earliest;
    }

    static bool Chosen(Schedule schedule, LocalDate day) => schedule.Days.Contains(day.DayOfWeek) && (schedule.Rhythm switch
    {
        Rhythm.Monthly => IsFirstOfMonth(schedule, day) && IsTurn(schedule, Months(schedule.Since, day), 1),
        Rhythm.EveryOtherWeek => IsTurn(schedule, Weeks(schedule.Since, day), 2),
        _ => IsTurn(schedule, Weeks(schedule.Since, day), 1),
    });

    static bool IsFirstOfMonth(Schedule schedule, LocalDate day) =>
        !Enumerable.Range(1, day.Day - 1).Any(before => schedule.Days.Contains(day.PlusDays(-before).DayOfWeek));

    /// <summary>Slowed down, the rest of the week in which they were told so is left out as well.</summary>
    static bool IsTurn(Schedule schedule, int passed, int every) =>
        schedule.IsSlowed ? passed > 0 && passed % (2 * every) == 0 : passed % every == 0;

    static int Weeks(LocalDate since, LocalDate day) => Period.DaysBetween(Monday(since), Monday(day)) / 7;

    static LocalDate Monday(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    static int Months(LocalDate since, LocalDate day) => (day.Year - since.Year) * 12 + day.Month - since.Month;
}
