using System.Globalization;
using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>Times of day in plain text: "3pm", "half past nine", "at 9", "8 in the morning", "15h30", "um halb neun".</summary>
static partial class Clock
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>Nobody wants a message from the coach before this hour, so "at 3" is in the afternoon.</summary>
    const int FirstHourWithoutSaying = 7;

    const int NoHour = 99;

    static readonly Dictionary<string, string> Numbers = new[]
    {
        "zero", "one ein eins una une", "two zwei dos deux", "three drei tres trois", "four vier cuatro quatre", "five funf cinco cinq", "six sechs seis",
        "seven sieben siete sept", "eight acht ocho huit", "nine neun nueve neuf", "ten zehn diez dix", "eleven elf once onze", "twelve zwolf doce douze",
    }.SelectMany((words, number) => words.Split(' ').Select(word => (word, $"{number}"))).Concat(
    [
        ("fifteen", "15"), ("twenty", "20"), ("thirty", "30"), ("forty-five", "45"), ("quarter", "15"), ("viertel", "15"), ("a quarter", "15"),
    ]).DistinctBy(number => number.Item1).ToDictionary();

    /// <summary><c>HH:mm</c>, or null when no time is named.</summary>
    public static string? Find(string plain)
    {
        var text = InDigits(plain);
        if (Named().Match(text) is { Success: true } named)
            return named.Groups["night"].Success ? "00:00" : named.Groups["start"].Success ? "09:00" : named.Groups["end"].Success ? "17:00" : "12:00";
        var time = Spoken().Match(text) is { Success: true } spoken ? SpokenTime(spoken)
            : Written().Match(text) is { Success: true } written ? WrittenTime(written)
            : ((int Hour, int Minute, bool IsSure)?)null;
        return time is var (hour, minute, isSure) ? Show(isSure ? hour : Likeliest(hour, text), minute) : null;
    }

    /// <summary>The text with the times cut out.</summary>
    public static string Without(string plain) => Written().Replace(Spoken().Replace(Named().Replace(InDigits(plain), " "), " "), " ");

    static string? Show(int hour, int minute) => (hour, minute) is ( < 24, >= 0 and < 60) or (24, 0) ? $"{hour % 24:00}:{minute:00}" : null;

    /// <summary>"15 to 5", "half past 9", "half 9" (which is 9:30 in English and 8:30 in German).</summary>
    static (int Hour, int Minute, bool IsSure) SpokenTime(Match match)
    {
        var hour = Number(match, "hour");
        if (match.Groups["halb"].Success)
            return (hour - 1, 30, false);
        var minutes = match.Groups["half"].Success ? 30 : match.Groups["minutes"].Value is "quart" or "cuarto" ? 15 : Number(match, "minutes");
        return match.Groups["to"].Success ? (hour == 1 ? 12 : hour - 1, 60 - minutes, false) : (hour, minutes, false);
    }

    static (int Hour, int Minute, bool IsSure) WrittenTime(Match match)
    {
        var hour = Number(match, "hour");
        var minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;
        return match.Groups["half"].Value.FirstOrDefault() switch
        {
            'p' => (hour < 12 ? hour + 12 : hour, minute, true),
            'a' => (hour == 12 ? 0 : hour > 12 ? NoHour : hour, minute, true),
            _ => (hour, minute, match.Groups["exact"].Success || match.Groups["minute"].Success && match.Groups["hour"].Length == 2 && hour is 0 or > 12 || match.Groups["hour"].Value is ['0', _]),
        };
    }

    static int Likeliest(int hour, string text) =>
        hour >= 12 ? hour
        : Evening().IsMatch(text) ? hour + 12
        : hour < FirstHourWithoutSaying && hour > 0 && !Morning().IsMatch(text) ? hour + 12
        : hour;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    static string InDigits(string plain) => Word().Replace(plain, word => Numbers.GetValueOrDefault(word.Value, word.Value));

    [GeneratedRegex(@"\b(?!once (a|per|every|each|in)\b)(forty-five|[a-z]+)\b(?!')", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(noon|midday|mittags?|mediodia|midi|(?<!(after|nach|before|vor) )(the )?lunch ?(time|break)?(?! (and|&))|mittagspause" +
        @"|(?<night>midnight|mitternacht|medianoche|minuit)|(?<start>first thing( in the morning)?|start of (the |my )?day|a primera hora|en debut de journee|gleich morgens)" +
        @"|(?<end>eod|cob|end of (the |my |each |every )?(work ?)?day|close of business|feierabend|a ultima hora|fin de journee))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b((?<halb>halb )|(?<half>half)( past)? |(a )?(?<minutes>5|10|15|20|25)( minutes)? (past|after|nach|(?<to>to|before|till|vor)) )(?<hour>1[0-2]|[1-9])\b(?! (minutes?|hours?|days?|weeks?))" +
        @"|\b(?<hour>1[0-2]|[1-9]) ?(h|heures? )?(et |y |(?<to>moins|menos) )(le |la )?(?<minutes>quart|cuarto|15|5|10|20)\b|\b(?<hour>1[0-2]|[1-9]) ?(h|heures? )?(et|y) (?<half>demie?|media)\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"(?<![\d:.+-])(" +
        @"\b(?<exact>hours?|uhrzeit|heure|hora)[:=] ?(?<hour>\d{1,2})\b|(?<hour>\d{1,2})(?<minute>[0-5]\d) ?(?<half>am\b|pm\b)" +
        @"|(?<hour>\d{1,2})([:.h]| ?uhr (?=\d)| (?=(15|30|45)\b))(?<minute>\d{2})\s?(?<half>am\b|pm\b|a\.m\.|p\.m\.)?" +
        @"|(?<hour>\d{1,2})\s?(?<half>am\b|pm\b|a\.m\.|p\.m\.|o[' ]?clock|uhr|heures?|h\b|-?ish\b|(?=sharp\b)|(?=in the |on (mon|tue|wed|thu|fri|sat|sun)))" +
        @"|(?<=\b(at|to|around|by|before|after|until|till|gegen|um|a|las|la|vers|about|for|say) )(?<hour>\d{2})(?<minute>[0-5]\d)( hours)?|(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d) (hours|hrs)\b" +
        @"|(?<=(@|\b(at|to|it|around|by|before|after|between|(earlier|later) than|say|gegen|um|vers|las|a las|sobre las|[a-z]+days?,?( -)?|[a-z]+tags?,?|mornings?|afternoons?|evenings?|mon|tues?|weds?|thurs?|fri|sat|sun)) )(?<hour>\d{1,2})" +
        @"|^(?<hour>\d{1,2})$" +
        @")(?![\d:%]|\.\d| ?(days?|weeks?|months?|times?|st|nd|rd|th|x)\b)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(afternoons?|arvo|evenings?|tonight|nachmittags?|abends?|apres-midi|soir|tarde|noche)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Evening();

    [GeneratedRegex(@"\b(mornings?|morgens?|fruh|matin|manana|early)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Morning();
}
