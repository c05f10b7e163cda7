using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Pathways.Core.Understanding;

namespace Pathways.Core.Nudges;

/// <summary>When somebody means to do something, out of what they typed: "Thursday after stand-up", "tomorrow 2pm", "at 3".</summary>
public static partial class PlanText
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    const int WordsAtMost = 60;

    /// <summary>When a day is said and no time: late enough for it to have been done.</summary>
    static readonly LocalTime Afternoon = new(16, 0);
    static readonly LocalTime Noon = new(12, 0);

    static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Null when it names neither a day nor a time. What it names may be over.</summary>
    public static Plan? Of(string text, DateTimeZone zone, Instant now)
    {
        var plain = PlainText.Of(text);
        var local = now.InZone(zone).LocalDateTime;
        var time = Clock.Find(plain) is { } said ? HourMinute.Parse(said).Value : (LocalTime?)null;
        var usual = Morning().IsMatch(plain) ? Noon : Afternoon;
        var day = DayOf(plain, local, time ?? usual);
        return (day, time) switch
        {
            (null, null) => null,
            (null, { } at) => Make(text, plain, at > local.TimeOfDay ? local.Date : local.Date.PlusDays(1), at, true, zone),
            ({ } date, var at) => Make(text, plain, date, at ?? usual, at is not null, zone),
        };
    }

    /// <summary>For a day that was picked.</summary>
    public static Plan On(LocalDate day, DateTimeZone zone) => new(day.DayOfWeek.ToString(), Moment(day, Afternoon, zone));

    static LocalDate? DayOf(string plain, LocalDateTime local, LocalTime time)
    {
        if (Dates.On(plain, local.Date) is { } date)
            return date;
        if (Days.In(plain) is not [var name, ..])
            return null;
        var day = local.Date.With(DateAdjusters.NextOrSame(Enum.Parse<IsoDayOfWeek>(name)));
        return day == local.Date && time <= local.TimeOfDay ? day.PlusWeeks(1) : day;
    }

    static Plan Make(string text, string plain, LocalDate day, LocalTime time, bool isTimeSaid, DateTimeZone zone) =>
        new(Words(text, plain, day, isTimeSaid ? $"{day.DayOfWeek} {HourMinute.Format(time)}" : $"{day.DayOfWeek}"), Moment(day, time, zone));

    /// <summary>Their own where they say more than a day and a time, which are said as they will be true on that day.</summary>
    static string Words(string text, string plain, LocalDate day, string when)
    {
        if (WhenGrammar.IsOnlyWhen(plain) || text.Length > WordsAtMost
            || !Days.In(plain).Concat(Relative().Matches(plain).Select(match => match.Value)).Any())
            return when;
        return Relative().Replace(text.Trim().TrimEnd('.', '!'), day.DayOfWeek.ToString());
    }

    static Instant Moment(LocalDate day, LocalTime time, DateTimeZone zone) => day.At(time).InZoneLeniently(zone).ToInstant();

    [GeneratedRegex(@"\bmornings?\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Morning();

    [GeneratedRegex(@"\b(today|tomorrow|this (?=morning|afternoon|evening))\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Relative();
}
