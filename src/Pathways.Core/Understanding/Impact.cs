using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>Finds the number that shows what a win was worth.</summary>
public static partial class Impact
{
    const int Patience = 1000; // ms; far more than a win of the longest kind takes

    const string Count =
        @"(~|about |around |over |almost |more than )?(\p{Sc}\s?)?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?\s?(k|m|bn|x)?|(an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|half an?|half the|a couple of|a dozen|dozens of|a hundred|hundreds of|thousands of|both|all)";

    /// <summary>The number with what it counts, as typed: "20%", "3 teams", "from 12 to 5 minutes". Null when the text gives none.</summary>
    /// <remarks>Dates, times of day, tickets, versions and quarters count nothing.</remarks>
    public static string? Find(string typed)
    {
        var text = NoMeasure().Replace(typed, match => new string(' ', match.Length)); // same length, so that places still fit
        var found = FromTo().Match(text);
        if (!found.Success)
            found = Measure().Match(text);
        return found.Success ? typed.Substring(found.Index, found.Length).Trim() : null;
    }

    [GeneratedRegex(@"\bfrom [\p{Sc}~]?\d[\d.,]*\s?\w{0,12}%? (down |up )?to (under |below |about )?[\p{Sc}~]?\d[\d.,]*(%|\s?[a-z]+)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex FromTo();

    [GeneratedRegex($@"(?<![\w.#-])(\d+([.,]\d+)?\s?(%|percent\b)|\p{{Sc}}\s?\d[\d.,]*\s?(k|m|bn)?\b|\d+([.,]\d+)?\s?(x|times)\b|(halved|doubled|tripled|quadrupled)\b" +
        $@"|({Count})([\s-]+[a-z]+){{0,2}}?[\s-]+(hours?|hrs?|minutes?|mins?|seconds?|secs?|ms|milliseconds?|days?|weeks?|months?|teams?|squads?|people|persons?|engineers?|developers?|devs?|juniors?|seniors?|interns?|colleagues|teammates?|hires?|joiners?|candidates?|customers?|users?|clients?|services?|microservices|endpoints?|apis?|repos?|repositories|systems?|apps?|components?|modules?|tables?|queries|prs?|rfcs?|adrs?|docs?|documents?|tests?|bugs?|incidents?|outages?|tickets?|alerts?|pages?|requests?|lines|commits|deploys?|deployments|releases|sessions?|workshops?|talks?|reviews?|meetings?|interviews?|departments?|orgs?|offices?|sites?|vendors?|gb|tb|mb|qps|rps|euros?|dollars?|eur|usd|k)\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Measure();

    /// <summary>"PR 1234", "#88", "ABC-123", "v2", "3pm", "14:00", "Q3", "2026", "12 May", "1:1", "at 3", "p95", "a team", "two weeks ago".</summary>
    [GeneratedRegex(@"\b((pr|mr|rfc|adr|ticket|issue|bug|story|epic|sprint|version|release|java|python|node|\.?net|angular|react|postgres|php|c\+\+|http|h|q|v|p|phase|level|room|page|chapter|part|step)[\s-]?[#]?\d[\d.]*)\b" +
        @"|#\d+|\b[A-Z]{2,}-\d+\b|\b\d{1,2}[:.h]\d{2}\b(\s?(am|pm))?|\b1[:-]1s?\b|\b1on1s?\b|\b\d{1,2}\s?(am|pm|o'clock)\b|\bat \d{1,2}\b(?!%)|\b(19|20)\d\d(-\d\d?(-\d\d?)?)?\b|\b\d{1,2}[/.]\d{1,2}([/.]\d{2,4})?\b(?!\s?[%a-z])" +
        @"|\b\d{1,2}(st|nd|rd|th)\b|\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b" +
        @"|\b(an? )(?!hundred|dozen|couple|thousand|million)(?=\w)|\b(all|both) (the )?(?=(day|week|morning|month)\b)|\ball (day|week|month|hands)\b|\b(\d+|\w+) (days?|weeks?|months?|years?|hours?|minutes?) ago\b|\b(\d+|one|two|three) (on|to) one\b|\b\d+ (in the (morning|afternoon))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex NoMeasure();
}
