using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Pathways.Core.Understanding;

namespace Pathways.Core.Nudges;

/// <summary>What a message about the schedule changes.</summary>
public static partial class ScheduleText
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly IsoDayOfWeek[] WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>The schedule with what was said; what was not said stays as it was.</summary>
    /// <param name="read">What the same message was taken to mean.</param>
    public static Schedule Of(string text, Recognition read, Schedule before, DateTimeZone zone, Instant now)
    {
        var plain = PlainText.Of(text);
        var days = Days(plain, read, before);
        var rhythm = RhythmOf(plain, read, before);
        var same = days.SequenceEqual(before.Days) && rhythm == before.Rhythm;
        var time = TimeOf(read) ?? before.Time;
        var since = same ? before.Since : Schedule.Starting(days, time, rhythm, zone, now).Since;
        return before with { Days = days, Time = time, Rhythm = rhythm, Since = since };
    }

    /// <summary>The time said; null when none was.</summary>
    public static LocalTime? TimeOf(Recognition read) =>
        read.Slot(Slots.Time) is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value : null;

    /// <summary>"At 8" may be either of two times; whoever takes it for one says which.</summary>
    public static bool IsTimeAssumed(string text, Recognition read) =>
        read.Slot(Slots.Time) is not null && !Sure().IsMatch(PlainText.Of(text));

    static IReadOnlyList<IsoDayOfWeek> Days(string plain, Recognition read, Schedule before)
    {
        var named = (read.Slot(Slots.Weekdays) ?? read.Slot(Slots.Weekday))?.Split(',').Select(Enum.Parse<IsoDayOfWeek>).ToList() ?? [];
        return named.Count > 0 ? Also().IsMatch(plain) ? [.. before.Days.Union(named).Order()] : named
            : read.Slot(Slots.Frequency) switch
            {
                "daily" or "weekdays" => WorkingDays,
                "weekly" or "biweekly" when before.Days.Count > 1 =>
                    [before.Days.Contains(IsoDayOfWeek.Tuesday) ? IsoDayOfWeek.Tuesday : before.Days[0]],
                _ => before.Days,
            };
    }

    static Rhythm RhythmOf(string plain, Recognition read, Schedule before) => read.Slot(Slots.Frequency) switch
    {
        "monthly" => Rhythm.Monthly,
        "biweekly" => Rhythm.EveryOtherWeek,
        null => EveryNamedDay().IsMatch(plain) ? Rhythm.Weekly : before.Rhythm,
        _ => Rhythm.Weekly,
    };

    [GeneratedRegex(@"\b(also|too|as well|in addition|add)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Also();

    [GeneratedRegex(@"\b(every|each) (mon|tue|wed|thu|fri|sat|sun)|\b(mon|tues|wednes|thurs|fri|satur|sun)days\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex EveryNamedDay();

    [GeneratedRegex(@"\d\s?(am|pm|a\.m|p\.m|uhr|h\b|heures)|\b(noon|midday|midnight|mornings?|afternoons?|evenings?|tonight|night|mittags?|mitternacht|abends?|nachmittags?)\b" +
        @"|\b(0\d|1[3-9]|2[0-3])([:.h]?\d\d)?\b|\b([7-9]|1[0-2])[:.]\d\d", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Sure();
}
