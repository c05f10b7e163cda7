using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Pathways.Core.Understanding;

namespace Pathways.Core.Nudges;

/// <summary>
/// The days on which a message says that they are away. Until they are back when it names no end. The day that "until" names is
/// the last one of a holiday, and the first one after a snooze.
/// </summary>
public static partial class AwayText
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <param name="read">What the same message was taken to mean.</param>
    public static Away Of(string text, Recognition read, LocalDate today)
    {
        var plain = PlainText.Of(text);
        return Range().Match(plain) is { Success: true } range && Between(range, today) is { } between ? between
            : read.Slot(Slots.Until) is { } until
                ? new Away(FirstDay(plain, today), LastDay(plain, LocalDatePattern.Iso.Parse(until).Value))
            : Week().Match(plain) is { Success: true } week ? OfWeek(week, today)
            : read.Slot(Slots.Duration) is { } duration ? For(PeriodPattern.Roundtrip.Parse(duration).Value, FirstDay(plain, today))
            : new Away(FirstDay(plain, today), OneDay(plain, today));
    }

    static Away? Between(Match range, LocalDate today)
    {
        if (Dates.Until(range.Groups["until"].Value, today) is not { } until)
            return null;
        var from = int.TryParse(range.Groups["day"].Value, out var day) ? DayBefore(until, day)
            : Dates.Until(range.Groups["from"].Value, today);
        return from is not { } first ? null
            : first > until ? new Away(first, Dates.Until(range.Groups["until"].Value, first))
            : new Away(first, until);
    }

    /// <summary>"From 28 to 3 January" begins in December.</summary>
    static LocalDate? DayBefore(LocalDate until, int day)
    {
        var month = day <= until.Day ? until : until.PlusMonths(-1);
        return day > 0 && day <= month.Calendar.GetDaysInMonth(month.Year, month.Month)
            ? new LocalDate(month.Year, month.Month, day)
            : null;
    }

    static LocalDate FirstDay(string plain, LocalDate today) =>
        (From().Match(plain) is { Success: true } from ? Dates.On(from.Groups["from"].Value, today) ?? Dates.Until(from.Groups["from"].Value, today) : null)
        ?? OneDay(plain, today) ?? today;

    /// <summary>"I'm off tomorrow", "out on Friday": no word of an end, and one day.</summary>
    static LocalDate? OneDay(string plain, LocalDate today) =>
        Spans().IsMatch(plain) ? null
        : Dates.On(plain, today) ?? (OnWeekday().Match(plain) is { Success: true } on ? Dates.Until(on.Groups["day"].Value, today) : null);

    static LocalDate LastDay(string plain, LocalDate until) => IsBack(plain) ? until.PlusDays(-1) : until;

    static bool IsBack(string plain) => Back().IsMatch(plain) || (Snooze().IsMatch(plain) && !Holiday().IsMatch(plain));

    static Away OfWeek(Match week, LocalDate today) => week.Groups["next"].Success
        ? new Away(today.Next(IsoDayOfWeek.Monday), today.Next(IsoDayOfWeek.Monday).PlusDays(6))
        : new Away(today, today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)));

    static Away For(Period period, LocalDate from) => new(from, from.Plus(period).PlusDays(-1));

    [GeneratedRegex(@"\b(from|between) (the )?(?<from>(?<day>\d{1,2})(st|nd|rd|th)?|[a-z0-9][a-z0-9 .]*?) (to|until|till|through|and|-) (the )?(?<until>[a-z0-9].*)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(from|starting|beginning|as of) (on |the )*(?<from>(?!now\b)[a-z0-9]+( [a-z]+)?)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex From();

    [GeneratedRegex(@"(?<!for the |until |till |til )\b(this|(?<next>next)) week\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Week();

    [GeneratedRegex(@"\b(until|till?|from|since|for|starting|beginning|as of|back)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Spans();

    [GeneratedRegex(@"\b(on|off|out|away|this|next) (?!on\b)(?<day>[a-z]+)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex OnWeekday();

    [GeneratedRegex(@"\b(back|return(ing)?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(snooze|pause|mute)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Snooze();

    [GeneratedRegex(@"\b(holidays?|vacation|away|leave|pto|off|ooo|out of office|travel(l?ing)?|urlaub|vacaciones|vacances)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Holiday();
}
