using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Times, dates and zones that are named but that no clock, calendar or map has. Takes plain text.</summary>
static partial class Impossible
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>The first such words: "25:00", "31st of february", "atlantis".</summary>
    public static string? In(string plain, LocalDate today) => TimeIn(plain) ?? DateIn(plain, today) ?? ZoneIn(plain);

    public static string? TimeIn(string plain) => Time().Matches(plain).FirstOrDefault(IsNone)?.Groups["time"].Value.Trim();

    static bool IsNone(Match time)
    {
        var hour = int.Parse(time.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = time.Groups["minute"] is { Success: true } minutes ? int.Parse(minutes.Value, CultureInfo.InvariantCulture) : 0;
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) || (hour > 12 && time.Groups["am"].Success);
    }

    static string? DateIn(string plain, LocalDate today) => Dates.Find(plain, today) is { Day: null } written ? written.Words : null;

    static string? ZoneIn(string plain)
    {
        if (Zones.Find(plain) is not null)
            return null;
        return Offset().Match(plain) is { Success: true } offset ? offset.Value
            : Zone().Match(plain) is { Success: true } zone ? zone.Groups["zone"].Value
            : null;
    }

    [GeneratedRegex(@"(?<![\w:.,/+-])(?<time>(?<hour>\d{1,3})([:h](?<minute>\d{2}))(\s?((?<am>am|a\.m\.)|pm|p\.m\.))?|(?<hour>\d{1,3})\s?((?<am>am|a\.m\.)(?! (mon|die|mit|don|frei|sam|son))|pm|p\.m\.|o'?clock|uhr|heures))(?![\w:])" +
        @"|\b(at|um|gegen|a las|vers) (?<time>(?<hour>\d{2,3})(\.(?<minute>\d{2}))?)(?![\w:.%]| (uhr|days?|weeks?|times?))", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(utc|gmt)\s?[+-]\s?\d{1,3}\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b(time ?zone|zeitzone|fuseau horaire|zona horaria|tz)( it| now)?( is| to| as| ist| auf| est| sur| es| a|:|=) ?(?:the )?(?!(wrong|not|different|off|right|correct|incorrect|changed|set|the|same|still|here|now|my|a|an|what|falsch|mal|incorrecta)\b)" +
        @"(?<zone>[a-z][a-z/-]{1,30}( (?!please|pls|instead|now|and|bitte|por|s'il)[a-z]{2,15})?)|\b(?<zone>[a-z]{3,20}) standard time\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Zone();
}
