using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>How long they are away, or until when.</summary>
static partial class Away
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    static readonly Dictionary<string, int> Numbers = new[]
    {
        "", "a an one the ein eine einen un une una this next the_next whole", "two couple zwei dos deux", "three few drei tres trois", "four vier cuatro quatre",
        "five funf cinco cinq", "six sechs seis", "seven sieben siete", "eight acht ocho huit", "nine neun nueve neuf", "ten zehn diez dix", "eleven", "twelve",
    }.SelectMany((words, number) => words.Split(' ').Select(word => (word, number))).DistinctBy(number => number.word).ToDictionary();

    public static Dictionary<string, string> Read(string plain, LocalDate today)
    {
        var until = Until().Match(plain) is { Success: true } match ? DateOf(match.Groups["until"].Value, today) : null;
        return Grammar.Found(
            (Slots.Duration, until is null ? DurationOf(plain) : null),
            (Slots.Until, until?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)));
    }

    static string? DurationOf(string plain)
    {
        if (plain.Contains("fortnight"))
            return "P2W";
        if (plain.Contains("half a year"))
            return "P6M";
        return Span().Match(plain) is { Success: true } span ? Iso(Count(span.Groups["count"].Value), span.Groups["unit"].Value[0], span.Groups["unit"].Value) : null;
    }

    static int Count(string said) => int.TryParse(said, out var digits) ? digits : Numbers.GetValueOrDefault(said, 1);

    static string Iso(int count, char first, string unit) => first switch
    {
        'w' or 's' => $"P{count}W",
        'd' or 't' or 'j' => $"P{count}D",
        'q' => $"P{3 * count}M",
        'y' => $"P{count}Y",
        _ => $"P{count}M",
    };

    /// <summary>The next such day after today.</summary>
    static LocalDate? DateOf(string said, LocalDate today)
    {
        if (IsoDate().Match(said) is { Success: true } iso)
            return Valid(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        if (Dotted().Match(said) is { Success: true } dotted)
            return Coming(today, Number(dotted, "m"), Number(dotted, "d"));
        if (MonthOf(said) is var month and > 0)
            return OfMonth(said, month, today);
        if (DayOfMonth().Match(said) is { Success: true } day)
            return ComingDay(today, Number(day, "d"));
        return ByName(said, today);
    }

    static LocalDate? OfMonth(string said, int month, LocalDate today) =>
        said.Contains("end of") ? Coming(today, month, 1)?.With(DateAdjusters.EndOfMonth)
        : Year().Match(said) is { Success: true } year ? Valid(Number(year, "y"), month, Day(said))
        : Coming(today, month, Day(said));

    static int Day(string said) => AnyDay().Match(said) is { Success: true } day ? Number(day, "d") : 1;

    static LocalDate? ByName(string said, LocalDate today)
    {
        var weekday = said.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Select(Days.Index).FirstOrDefault(index => index >= 0, -1);
        return weekday >= 0 ? today.Next((IsoDayOfWeek)(weekday + 1))
            : said.StartsWith("tomorrow") ? today.PlusDays(1)
            : said.Contains("end of") && said.Contains("month") ? today.With(DateAdjusters.EndOfMonth)
            : said.Contains("end of") && said.Contains("year") ? Valid(today.Year, 12, 31)
            : said.Contains("end of") && said.Contains("week") ? today.PlusDays(-1).Next(IsoDayOfWeek.Friday)
            : said.Contains("next week") ? today.Next(IsoDayOfWeek.Monday)
            : said.Contains("next month") ? today.With(DateAdjusters.StartOfMonth).PlusMonths(1)
            : said.Contains("next year") || said.Contains("new year") ? Valid(today.Year + 1, 1, 1)
            : said.Contains("christmas") ? Coming(today, 12, 25)
            : null;
    }

    static int MonthOf(string said) => Month().Match(said) is { Success: true } month ? Array.IndexOf(Months, month.Groups["month"].Value) + 1 : 0;

    static LocalDate? Coming(LocalDate today, int month, int day) =>
        Valid(today.Year, month, day) is { } date && date > today ? date : Valid(today.Year + 1, month, day);

    static LocalDate? ComingDay(LocalDate today, int day)
    {
        var month = day > today.Day ? today : today.PlusMonths(1);
        return Valid(month.Year, month.Month, day);
    }

    static LocalDate? Valid(int year, int month, int day) =>
        year is > 1999 and < 2100 && month is > 0 and < 13 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<count>\d{1,3}|[a-z]+)( of| more| whole| full| next)? (?<unit>days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?|jours?|semaines?|mois|dias?|semanas?|mes(es)?)\b(?<!\b(every|each|per) \w+)",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(until|till?|til|unti|back on|back|returning on|bis( zum)?|hasta( el)?|jusqu'(au|a)) ((after|the|dem|le|el) )*(?<until>[a-z0-9].*)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?<y>20\d\d)-(?<m>\d\d?)-(?<d>\d\d?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?<d>\d{1,2})[./](?<m>\d{1,2})\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(u?ary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(st|nd|rd|th)\b|^(?<d>\d{1,2})\.?$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(st|nd|rd|th)?\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"\b(?<y>20\d\d)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Year();
}
