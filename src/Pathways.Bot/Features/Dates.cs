using NodaTime;
using NodaTime.Text;

namespace Pathways.Bot.Features;

/// <summary>Days as a colleague would write them.</summary>
static class Dates
{
    static readonly LocalDatePattern DayMonth = LocalDatePattern.CreateWithInvariantCulture("d MMMM");
    static readonly LocalDatePattern DayMonthYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM yyyy");

    /// <summary>"today", "yesterday", "Friday", "3 May", "3 May 2025": the shortest that cannot be mistaken.</summary>
    public static string Short(LocalDate day, LocalDate today) => Period.DaysBetween(day, today) switch
    {
        0 => "today",
        1 => "yesterday",
        > 1 and < 7 => day.DayOfWeek.ToString(),
        _ when day.Year == today.Year => DayMonth.Format(day),
        _ => DayMonthYear.Format(day),
    };

    public static string Long(LocalDate day) => DayMonthYear.Format(day);

    /// <summary>"about an hour", "15 minutes": an estimate, not a measurement.</summary>
    public static string Effort(int minutes) => minutes switch
    {
        < 50 => $"{minutes} minutes",
        <= 75 => "about an hour",
        <= 300 => $"about {Math.Round(minutes / 60.0)} hours",
        <= 480 => "about a day",
        _ => $"about {Math.Round(minutes / 480.0)} days",
    };
}
