using NodaTime;
using NodaTime.Text;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>Schedules and moments to come, as a colleague would write them.</summary>
static class When
{
    /// <summary>A day further off could be mistaken for one of the year before.</summary>
    const int DaysWithoutYear = 300;

    const int WorkingDays = 5;

    static readonly LocalDatePattern OfYear = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM");
    static readonly LocalDatePattern OfAnyYear = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM yyyy");
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"Fridays at 15:00", "Every other Tuesday at 08:30".</summary>
    public static string Of(Schedule schedule) => $"{Days(schedule)} at {Time(schedule.Time)}";

    /// <summary>"every week": how often that is when nothing has slowed it down.</summary>
    public static string Often(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Weekly => "every week",
        Rhythm.EveryOtherWeek => "every other week",
        _ => "every month",
    };

    public static string Time(LocalTime time) => Clock.Format(time);

    /// <summary>"Friday 27 November".</summary>
    public static string Day(LocalDate day, LocalDate today) =>
        (Period.DaysBetween(today, day) < DaysWithoutYear ? OfYear : OfAnyYear).Format(day);

    /// <summary>"today at 15:00", "Friday 27 November at 15:00".</summary>
    public static string Moment(Instant at, Coachee coachee, Instant now)
    {
        var (local, today) = (at.InZone(coachee.TimeZone), coachee.DateOf(now));
        var day = Period.DaysBetween(today, local.Date) switch { 0 => "today", 1 => "tomorrow", _ => Day(local.Date, today) };
        return $"{day} at {Time(local.TimeOfDay)}";
    }

    /// <summary>The ids of zones that are offsets count the other way round, which nobody has to know.</summary>
    public static string Zone(Coachee coachee) => coachee.TimeZone.Id switch
    {
        "Etc/UTC" or "UTC" => "UTC",
        ['E', 't', 'c', '/', 'G', 'M', 'T', var sign and ('+' or '-'), .. var hours] => $"UTC{(sign == '+' ? '-' : '+')}{hours}",
        var id => id,
    };

    public static string Joined(IEnumerable<string> words, string last) =>
        words.ToList() is [.. var first, var end] && first.Count > 0 ? $"{string.Join(", ", first)} {last} {end}" : string.Concat(words);

    static string Days(Schedule schedule) => (schedule.Rhythm, schedule.Days) switch
    {
        (Rhythm.Monthly, var days) when IsWorkingWeek(days) => "The first working day of each month",
        (Rhythm.Monthly, [var day]) => $"The first {day} of each month",
        (Rhythm.Monthly, var days) => $"The first {Joined(days.Select(day => $"{day}"), "or")} of each month",
        (Rhythm.EveryOtherWeek, [var day]) => $"Every other {day}",
        (Rhythm.EveryOtherWeek, var days) => $"{Plural(days)}, every other week,",
        (_, var days) when IsWorkingWeek(days) => "Monday to Friday",
        (_, var days) => Plural(days),
    };

    static bool IsWorkingWeek(IReadOnlyList<IsoDayOfWeek> days) => days is { Count: WorkingDays } && days[^1] == IsoDayOfWeek.Friday;

    static string Plural(IReadOnlyList<IsoDayOfWeek> days) => Joined(days.Select(day => $"{day}s"), "and");
}
