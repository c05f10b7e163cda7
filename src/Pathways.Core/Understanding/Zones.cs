using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Pathways.Core.Understanding;

/// <summary>Zones by the city in their id, by the country when it has only one, by offset, and by what people call them.</summary>
static partial class Zones
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly string[] Regions = ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

    /// <summary>Cities and abbreviations that are words of everyday language as well.</summary>
    static readonly HashSet<string> Ambiguous = ["easter", "center", "midway", "resolute", "reunion", "nome", "troll", "palmer", "louisville"];

    static readonly HashSet<string> OnlyAfterATime = ["est", "ist", "et", "pt", "cst", "mst", "bst", "la", "rio", "wet"];

    static readonly Dictionary<string, string> PartsOfAnHour = new()
    {
        ["3:30"] = "Asia/Tehran",
        ["4:30"] = "Asia/Kabul",
        ["5:30"] = "Asia/Kolkata",
        ["5:45"] = "Asia/Kathmandu",
        ["6:30"] = "Asia/Yangon",
        ["9:30"] = "Australia/Darwin",
    };

    static readonly string[] Called =
    [
        "Etc/UTC utc gmt zulu", "Europe/Berlin cet cest germany deutschland munich munchen hamburg cologne frankfurt", "Europe/London bst uk england scotland",
        "Europe/Madrid spain barcelona", "Europe/Lisbon portugal porto wet", "Europe/Athens eet", "America/New_York est edt et easterntime eastern boston miami washington nyc",
        "America/Chicago cst cdt centraltime austin dallas houston", "America/Denver mst mdt mountaintime", "America/Phoenix arizona",
        "America/Los_Angeles pst pdt pt pacifictime pacific california sanfrancisco seattle portland la", "America/Toronto toronto ottawa montreal",
        "America/Sao_Paulo saopaulo rio brt", "Asia/Kolkata ist india bangalore bengaluru mumbai delhi newdelhi hyderabad pune chennai",
        "Asia/Tokyo japan jst", "Asia/Shanghai china beijing shenzhen", "Asia/Singapore sgt", "Australia/Sydney aest aedt canberra", "Australia/Perth awst",
        "Pacific/Auckland newzealand nzst nzdt wellington", "Asia/Dubai uae abudhabi", "Asia/Jerusalem telaviv israel", "Africa/Lagos nigeria abuja",
        "Africa/Johannesburg capetown", "Europe/Kyiv kyiv kiev ukraine", "Europe/Warsaw krakow wroclaw gdansk", "Europe/Zurich geneva basel", "Europe/Amsterdam rotterdam",
        "Europe/Paris lyon", "Europe/Rome milan", "Europe/Istanbul ankara", "Asia/Ho_Chi_Minh hanoi saigon",
        "Europe/Vienna wien viena vienne", "Europe/London londres", "Europe/Lisbon lissabon lisbonne lisboa", "Europe/Zurich genf geneve ginebra bern", "Europe/Warsaw warschau varsovie varsovia",
        "Europe/Berlin koln dusseldorf stuttgart leipzig", "Europe/Rome rom mailand roma milano turin", "Europe/Prague prag praga", "Europe/Brussels brussel bruxelles bruselas",
        "Europe/Copenhagen kopenhagen copenhague", "Europe/Moscow moskau", "Europe/Athens athen", "Europe/Madrid valencia sevilla", "America/New_York eastcoast nuevayork newengland", "America/Los_Angeles westcoast sandiego",
        "America/Mexico_City ciudaddemexico", "America/Toronto quebec", "Asia/Tokyo osaka tokio", "Asia/Manila philippines", "Asia/Karachi karachi lahore", "Asia/Kathmandu nepal",
    ];

    static readonly Dictionary<string, string> ByName = ByCity().Concat(ByCountry()).Concat(ByCall())
        .GroupBy(zone => zone.Name).ToDictionary(zones => zones.Key, zones => zones.Last().Id);

    /// <summary>Where they are, not where they moved from.</summary>
    public static string? Find(string plain) => FindAny(LeftBehind().Replace(plain, "to "));

    static string? FindAny(string plain) => ByOffset(plain) ?? ByWord(plain.Split([' ', ',', '(', ')', '.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries));

    static string? ByWord(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if ((i + 1 < words.Length && ByName.TryGetValue(words[i] + words[i + 1], out var zone)) || (IsPlace(words, i) && ByName.TryGetValue(words[i], out zone)))
                return zone;
        return null;
    }

    /// <summary>"est" is French and "ist" is German for "is".</summary>
    static bool IsPlace(string[] words, int i) => !OnlyAfterATime.Contains(words[i])
        || (i > 0 && (char.IsDigit(words[i - 1][0]) || words[i - 1] is "am" or "pm" or "zone" or "timezone" or "to" or "in" or "is" or "on" or "use" or "the"))
        || (i + 1 < words.Length && words[i + 1] is "time" or "timezone");

    static string? ByOffset(string plain) => PartOfAnHour().Match(plain) is { Success: true } part ? PartsOfAnHour.GetValueOrDefault(part.Groups["offset"].Value) : ByHours(plain);

    static string? ByHours(string plain) => Offset().Match(plain) is { Success: true } offset && int.Parse(offset.Groups["hours"].Value) is var hours and <= 14
        ? hours == 0 ? "Etc/UTC" : $"Etc/GMT{(offset.Groups["sign"].Value == "+" ? '-' : '+')}{hours}" // these ids count the other way round
        : null;

    static IEnumerable<(string Name, string Id)> ByCity() =>
        from id in DateTimeZoneProviders.Tzdb.Ids
        where id.Contains('/') && Regions.Contains(id[..id.IndexOf('/')])
        from name in new[] { Spoken(id), Spoken(id[(id.LastIndexOf('/') + 1)..]) }
        where !Ambiguous.Contains(name)
        select (name, id);

    static IEnumerable<(string Name, string Id)> ByCountry() =>
        from zones in TzdbDateTimeZoneSource.Default.ZoneLocations!.GroupBy(location => location.CountryName)
        where zones.Count() == 1
        select (Spoken(zones.Key), zones.First().ZoneId);

    static IEnumerable<(string Name, string Id)> ByCall() =>
        from line in Called
        let words = line.Split(' ')
        from name in words[1..]
        select (name, words[0]);

    static string Spoken(string id) => id.Replace("_", "").Replace(" ", "").ToLowerInvariant();

    [GeneratedRegex(@"\bfrom [a-z]+( [a-z]+)? to ", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"\b(utc|gmt)\s?(?<sign>[+-])\s?0?(?<hours>\d{1,2})(:?00)?\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b(utc|gmt)\s?\+\s?0?(?<offset>\d{1,2}:[34][05])\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex PartOfAnHour();
}
