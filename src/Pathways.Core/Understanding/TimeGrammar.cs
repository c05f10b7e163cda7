using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Days, times of day, zones, frequencies and spans in plain text. Says what was said; works out no dates.</summary>
static partial class TimeGrammar
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>Nobody wants a message from the coach before this hour, so "at 3" is in the afternoon.</summary>
    const int FirstHourWithoutSaying = 7;

    static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six"];

    public static Dictionary<string, string> Schedule(string plain)
    {
        var days = DaysOf(plain);
        return Grammar.Found(
            (Slots.Weekday, days is [var day] ? day : null), (Slots.Weekdays, days.Count > 1 ? string.Join(',', days) : null),
            (Slots.Time, TimeOf(plain)), (Slots.Frequency, FrequencyOf(plain)), (Slots.TimeZone, Zones.Find(plain)));
    }

    public static Dictionary<string, string> Away(string plain) => Grammar.Found(
        (Slots.Duration, DurationOf(plain)),
        (Slots.Until, Until().Match(plain) is { Success: true } until ? until.Groups["until"].Value : null));

    /// <summary>"tuesdays at 9", "every monday 10:30 please": a day or a time and nothing else.</summary>
    public static bool IsOnlyWhen(string plain) =>
        (DaysOf(plain).Count > 0 || TimeOf(plain) is not null || FrequencyOf(plain) is not null)
        && Filler().Replace(Frequency().Replace(Time().Replace(Day().Replace(plain, " "), " "), " "), "").Trim(' ', ',', '.', '!').Length == 0;

    static List<string> DaysOf(string plain)
    {
        if (Weekdays().IsMatch(plain))
            return [.. Days.Take(5)];
        var named = Day().Matches(plain).Select(match => match.Groups["day"].Value).ToHashSet();
        return [.. Days.Where(day => named.Contains(day[..3]))];
    }

    static string? TimeOf(string plain)
    {
        if (Time().Match(plain) is not { Success: true } match)
            return null;
        if (!match.Groups["hour"].Success)
            return match.Value == "midnight" ? "00:00" : "12:00";
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var hour = HourOf(match, hasMinutes: match.Groups["minute"].Success);
        return hour < 24 && minute < 60 ? $"{hour:00}:{minute:00}" : null;
    }

    static int HourOf(Match match, bool hasMinutes)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        return match.Groups["half"].Value switch
        {
            ['p', ..] or "in the afternoon" or "in the evening" => hour < 12 ? hour + 12 : hour,
            ['a', ..] or "in the morning" => hour == 12 ? 0 : hour,
            _ => hour is > 0 and < FirstHourWithoutSaying && !(hasMinutes && match.Groups["hour"].Length == 2) ? hour + 12 : hour,
        };
    }

    static string? FrequencyOf(string plain) => Frequency().Match(plain) is not { Success: true } match ? null
        : match.Groups["biweekly"].Success ? "biweekly"
        : match.Groups["daily"].Success ? "daily"
        : match.Groups["monthly"].Success ? "monthly"
        : "weekly";

    static string? DurationOf(string plain)
    {
        if (Duration().Match(plain) is not { Success: true } match)
            return null;
        var count = match.Groups["count"].Value switch
        {
            "a" or "an" => "1",
            "couple of" => "2",
            var said when Array.IndexOf(Numbers, said) is > 0 and var number => $"{number}",
            var digits => digits,
        };
        return $"{count} {match.Groups["unit"].Value}{(count == "1" ? "" : "s")}";
    }

    [GeneratedRegex(@"\b((?<day>mon|tue|wed|thu|fri|sat|sun)(days?|s?days?|nesdays?|rsdays?|urdays?)|(?<day>mon|tue|wed|thu|fri)(s|rs?)?)\b(?! (is|was) )", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(weekdays|every weekday|working days|workdays)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\b(noon|midday|midnight)\b|(?<![\d:.])((?<hour>\d{1,2})[:.h](?<minute>\d{2})\s?(?<half>am|pm|a\.m\.|p\.m\.)?|(?<hour>\d{1,2})\s?(?<half>am|pm|a\.m\.|p\.m\.|o'?clock|uhr|in the (morning|afternoon|evening))|(?<=\b(at|to|around|by|before|after) )(?<hour>\d{1,2}))(?![\d:%]| (days?|weeks?|months?|times?)\b)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b((?<biweekly>biweekly|bi-weekly|fortnightly|every (other|second|two|2|2nd) weeks?|every fortnight|once every (two|2) weeks|twice a month)|(?<daily>daily|every day|each day|once a day)|(?<monthly>monthly|every month|once a month|every four weeks|every 4 weeks)|(?<weekly>weekly|every week|once a week|each week))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\b(?<count>\d{1,3}|an?|one|two|three|four|five|six|couple of) (?<unit>day|week|month)s?\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\b(until|till|til|back on|back in|back) (the )?(?<until>[a-z0-9][^,.!?]*)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(on|at|every|each|please|pls|and|in the|mornings?|afternoons?|evenings?|instead|make it|change it to|rather|better|around|by|then|or|the|weekdays?)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Filler();

    /// <summary>Zones by the city in their id, by the id, and by what people call them.</summary>
    static class Zones
    {
        static readonly string[] Regions = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

        static readonly Dictionary<string, string> ByName = DateTimeZoneProviders.Tzdb.Ids
            .Where(id => id.Split('/') is [var region, ..] parts && parts.Length > 1 && Regions.Contains(region))
            .SelectMany(id => new[] { (Name: Spoken(id), id), (Name: Spoken(id[(id.LastIndexOf('/') + 1)..]), id) })
            .Concat(Called()).GroupBy(zone => zone.Name).ToDictionary(zones => zones.Key, zones => zones.Last().id);

        public static string? Find(string plain)
        {
            var words = plain.Split([' ', ',', '(', ')', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < words.Length; i++)
                if ((i + 1 < words.Length && ByName.TryGetValue(words[i] + words[i + 1], out var zone)) || ByName.TryGetValue(words[i], out zone))
                    return zone;
            return null;
        }

        static string Spoken(string id) => id.Replace("_", "").ToLowerInvariant();

        static IEnumerable<(string Name, string id)> Called() =>
        [
            ("utc", "Etc/UTC"), ("gmt", "Etc/UTC"), ("cet", "Europe/Berlin"), ("cest", "Europe/Berlin"), ("bst", "Europe/London"), ("uk", "Europe/London"),
            ("germany", "Europe/Berlin"), ("munich", "Europe/Berlin"), ("est", "America/New_York"), ("edt", "America/New_York"), ("et", "America/New_York"),
            ("easterntime", "America/New_York"), ("cst", "America/Chicago"), ("centraltime", "America/Chicago"), ("mst", "America/Denver"),
            ("pst", "America/Los_Angeles"), ("pdt", "America/Los_Angeles"), ("pt", "America/Los_Angeles"), ("pacifictime", "America/Los_Angeles"),
            ("sanfrancisco", "America/Los_Angeles"), ("seattle", "America/Los_Angeles"), ("boston", "America/New_York"), ("ist", "Asia/Kolkata"),
            ("india", "Asia/Kolkata"), ("bangalore", "Asia/Kolkata"), ("mumbai", "Asia/Kolkata"), ("japan", "Asia/Tokyo"),
        ];
    }
}
