using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Days of the calendar in plain text: "5 January", "el 5 de enero", "the 14th", "31.3.", "tomorrow", "end of next week".</summary>
static partial class Dates
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    const string MonthNames =
        "jan(uary|uar|vier)?|enero|feb(ruary|ruar|rero)?|fevrier|mar(ch|s|zo|z)?|apr(il)?|avril|abril|may|mai|mayo|june?|juni|juin|junio|july?|juli|juillet|julio" +
        "|aug(ust)?|aout|agosto|sept?(ember|embre|iembre)?|oct(ober|obre|ubre)?|okt(ober)?|nov(ember|embre|iembre)?|dec(ember|embre)?|dez(ember)?|dic(iembre)?";

    static readonly string[] Starts =
        ["jan ene", "feb fev", "mar", "apr avr abr", "may mai", "jun jui", "jul", "aug aou ago", "sep", "oct okt", "nov", "dec dez dic"];

    /// <summary>The first date written out, the next such day after today. Its day is null when no calendar has it.</summary>
    public static Written? Find(string plain, LocalDate today)
    {
        if (Iso().Match(plain) is { Success: true } iso)
            return new Written(Valid(Number(iso, "y"), Number(iso, "m"), Number(iso, "d")), iso.Value);
        if (Numeric().Match(plain) is { Success: true } numeric)
            return new Written(OfNumbers(numeric, today), numeric.Value);
        if (DayAndMonth().Match(plain) is { Success: true } both)
            return new Written(OfMonth(both, today), both.Value);
        return Ordinal().Match(plain) is { Success: true } day ? new Written(ComingDay(today, Number(day, "d")), day.Value) : null;
    }

    /// <summary>What "until" speaks of, the words after it being given.</summary>
    public static LocalDate? Until(string said, LocalDate today)
    {
        if (Find(said, today) is { } written)
            return written.Day;
        if (Bare().Match(said) is { Success: true } bare)
            return bare.Groups["m"].Success ? Coming(today, Number(bare, "m"), Number(bare, "d")) : ComingDay(today, Number(bare, "d"));
        return MonthAlone().Match(said) is { Success: true } month ? OfMonthAlone(said, MonthOf(month.Groups["month"].Value), today) : ByName(said, today);
    }

    /// <summary>The one day spoken of: "today", "tomorrow", a date.</summary>
    public static LocalDate? On(string plain, LocalDate today)
    {
        if (NotOn().IsMatch(plain))
            return null;
        return DayAfterTomorrow().IsMatch(plain) ? today.PlusDays(2)
            : Tomorrow().IsMatch(plain) ? today.PlusDays(1)
            : Today().IsMatch(plain) ? today
            : Find(plain, today)?.Day;
    }

    static LocalDate? OfNumbers(Match match, LocalDate today)
    {
        var (first, second) = (Number(match, "d"), Number(match, "m"));
        var (day, month) = second > 12 && first <= 12 ? (second, first) : (first, second); // "3/14" is how Americans write it
        return match.Groups["y"].Success ? Valid(Number(match, "y"), month, day) : Coming(today, month, day);
    }

    static LocalDate? OfMonth(Match match, LocalDate today)
    {
        var (month, day) = (MonthOf(match.Groups["month"].Value), Number(match, "d"));
        return match.Groups["y"].Success ? Valid(Number(match, "y"), month, day) : Coming(today, month, day);
    }

    static LocalDate? OfMonthAlone(string said, int month, LocalDate today) =>
        EndOf().IsMatch(said) ? today.With(DateAdjusters.EndOfMonth).PlusMonths((month - today.Month + 12) % 12).With(DateAdjusters.EndOfMonth)
        : said.Contains("mid") ? Coming(today, month, 15)
        : Coming(today, month, 1);

    static LocalDate? ByName(string said, LocalDate today)
    {
        var isEnd = EndOf().IsMatch(said);
        var weekday = said.Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Select(Days.Index).FirstOrDefault(index => index >= 0, -1);
        return weekday >= 0 ? OnWeekday(said, today, (IsoDayOfWeek)(weekday + 1))
            : DayAfterTomorrow().IsMatch(said) ? today.PlusDays(2)
            : Tomorrow().IsMatch(said) ? today.PlusDays(1)
            : Month().IsMatch(said) ? OfSomeMonth(isEnd, Next().IsMatch(said), today)
            : Week().IsMatch(said) ? OfSomeWeek(isEnd, Next().IsMatch(said), today)
            : Year().IsMatch(said) ? isEnd ? Valid(today.Year, 12, 31) : Valid(today.Year + 1, 1, 1)
            : Christmas().IsMatch(said) ? Coming(today, 12, 25)
            : null;
    }

    static LocalDate OnWeekday(string said, LocalDate today, IsoDayOfWeek weekday) =>
        AWeekFrom().IsMatch(said) ? today.Next(weekday).PlusWeeks(1) : today.Next(weekday);

    static LocalDate? OfSomeMonth(bool isEnd, bool isNext, LocalDate today) =>
        isEnd ? today.With(DateAdjusters.StartOfMonth).PlusMonths(isNext ? 1 : 0).With(DateAdjusters.EndOfMonth)
        : isNext ? today.With(DateAdjusters.StartOfMonth).PlusMonths(1)
        : null;

    static LocalDate? OfSomeWeek(bool isEnd, bool isNext, LocalDate today) =>
        isEnd ? today.PlusDays(-1).Next(IsoDayOfWeek.Friday).PlusWeeks(isNext ? 1 : 0)
        : isNext ? today.Next(IsoDayOfWeek.Monday)
        : null;

    static int MonthOf(string name) => Array.FindIndex(Starts, starts => starts.Split(' ').Contains(name[..3])) is var index && name is "juillet" ? 7 : index + 1;

    static LocalDate? Coming(LocalDate today, int month, int day) =>
        Valid(today.Year, month, day) is { } date && date > today ? date : Valid(today.Year + 1, month, day) ?? LeapDay(today, month, day);

    static LocalDate? LeapDay(LocalDate today, int month, int day) =>
        (month, day) is (2, 29) ? Enumerable.Range(today.Year, 9).Select(year => Valid(year, month, day)).FirstOrDefault(date => date > today) : null;

    static LocalDate? ComingDay(LocalDate today, int day)
    {
        var month = day > today.Day ? today : today.PlusMonths(1);
        return day > 31 ? null : Valid(month.Year, month.Month, day) ?? Valid(month.PlusMonths(1).Year, month.PlusMonths(1).Month, day);
    }

    static LocalDate? Valid(int year, int month, int day) =>
        year is > 1999 and < 2100 && month is > 0 and < 13 && day > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<y>20\d\d)-(?<m>\d\d?)-(?<d>\d\d?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d:.,/])(?!24/7)((?<d>\d{1,2})/(?<m>\d{1,2})(/(?<y>20\d\d))?|(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.(?<y>20\d\d)?)(?![\d:/%])", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex($@"(?<![\d:.])((?<d>\d{{1,3}})(st|nd|rd|th|er|e|\.)? ?(of |de |den )?(?<month>{MonthNames})|\b(?<month>{MonthNames})\.? (the )?(?<d>\d{{1,3}})(st|nd|rd|th)?(?![:.]?\d| ?(am|pm|uhr|h|weeks?|days?)\b))\b(,? (de )?(?<y>20\d\d))?",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"(?<!every )\b(?<d>\d{1,3})(st|nd|rd|th)\b(?! (mon|tue|wed|thu|fri|sat|sun|week|day))", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?<d>\d{1,2})([./](?<m>\d{1,2})\b|\.?$)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Bare();

    [GeneratedRegex($@"\b(?<month>{MonthNames})\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"\b(end of|ende|fin(al)? (de|du)|la fin|el final|fin)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"\b(next|nachste[nrs]?|prochaine?|proxim[oa]|que viene|following|kommende[nr]?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(month|monats?|mois|mes)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(week|woche|semaine|semana)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Week();

    [GeneratedRegex(@"\b(next year|new year'?s?|end of (the |this )?year|nachstes jahr|jahresende|neujahr|l'annee|ano nuevo|fin de ano)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(christmas|xmas|weihnachten|noel|navidad)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Christmas();

    [GeneratedRegex(@"\b(a |one )?week (from|after)\b|\bin a week\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex AWeekFrom();

    [GeneratedRegex(@"\b(day after tomorrow|ubermorgen|uebermorgen|apres-demain|pasado manana)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DayAfterTomorrow();

    [GeneratedRegex(@"\b(tomorrow|tmrw|tmw|tomorow|tommorow|tommorrow|demain|(?<!(am|jeden|tag|woch|abend|guten|gestern|den|diesen) )morgen(?!s)|(?<!(la|cada|esta|de|por) )manana)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"\b(today|tonight|this (morning|afternoon|evening)|heute|aujourd'hui|hoy|ce (matin|soir)|cet apres-midi|esta (manana|tarde|noche))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Today();

    /// <summary>"not today", "from tomorrow on": no single day is meant.</summary>
    [GeneratedRegex(@"\b(not?|starting|start|from|as of|since|until|till?|ab|seit|bis|a partir de|des|desde|hasta) (today|tomorrow|heute|morgen|hoy|manana|demain|aujourd'hui)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex NotOn();
}

/// <summary>A date as it stands in the text.</summary>
readonly record struct Written(LocalDate? Day, string Words);
