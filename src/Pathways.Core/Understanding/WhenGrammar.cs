using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>When to write: days, times of day, zones and frequencies in plain text, in the form <see cref="Slots"/> names.</summary>
static partial class WhenGrammar
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly HashSet<string> Fillers =
        [.. ("on at every each please pls and in the morning mornings afternoon afternoons evening evenings instead make it change rather better around by then or " +
            "today tomorrow tonight heute hoy demain am um uhr jeden jede immer bitte le les el los las a tous toutes todos cada de s'il te plait por favor").Split(' ')];

    public static Dictionary<string, string> Schedule(string plain)
    {
        var wanted = Unwanted().Replace(plain, " ");
        var days = Days.In(wanted);
        return Grammar.Found(
            (Slots.Weekday, days is [var day] ? day : null), (Slots.Weekdays, days.Count > 1 ? string.Join(',', days) : null),
            (Slots.Time, Clock.Find(wanted)), (Slots.Frequency, FrequencyOf(wanted)), (Slots.TimeZone, Zones.Find(plain)));
    }

    /// <summary>"tuesdays at 9", "every monday 10:30 please": a day, a time or a frequency, and nothing else.</summary>
    public static bool IsOnlyWhen(string plain)
    {
        var rest = Frequency().Replace(Clock.Without(plain), " ").Split([' ', ',', '.', '!', '-'], StringSplitOptions.RemoveEmptyEntries);
        return plain.Any(char.IsLetterOrDigit) && rest.All(word => Fillers.Contains(word) || Days.Index(word) >= 0) && (Schedule(plain).Count > 0 || Impossible.TimeIn(plain) is not null);
    }

    static string? FrequencyOf(string plain) => Frequency().Match(plain) is not { Success: true } match ? null
        : match.Groups["biweekly"].Success ? "biweekly"
        : match.Groups["weekdays"].Success || Days.IsWorkingWeek(plain) ? "weekdays"
        : match.Groups["daily"].Success ? "daily"
        : match.Groups["monthly"].Success ? "monthly"
        : "weekly";

    /// <summary>What they have and do not want: "instead of monday", "not on fridays", "from 9 (to 10)", "monday doesn't work".</summary>
    [GeneratedRegex(@"\b(instead of|rather than|not|no|never|except|from(?= \S+ to \d))( on| at)? \w+([:.]\d\d)?(\s?(am|pm)\b)?" +
        @"|\b\w+days?( mornings?| afternoons?)? (does ?n[o']t|doesn't|do not|don't|isn't|is not|aren't|are not|(is|are) (bad|always|full|busy|too))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\b((?<biweekly>bi-?weekly|fortnightly|every (other|second|2nd) \w+|every (two|2) weeks|every fortnight|once every (two|2) weeks|(twice|two times|2x) a month" +
        @"|alle (zwei|2) wochen|cada (dos|2) semanas|toutes les (deux|2) semaines)" +
        @"|(?<weekdays>(only |every |on )?(weekdays?|working days?|workdays?)|monday (to|through|till) friday|mon ?- ?fri)" +
        @"|(?<daily>daily|every ?day|each day|once a day|every morning|jeden tag|taglich|todos los dias|cada dia|tous les jours|chaque jour)" +
        @"|(?<monthly>monthly|every month|each month|(once|one|1x) (a|per) month|every (four|4) weeks|monatlich|einmal im monat|una vez al mes|une fois par mois)" +
        @"|(?<weekly>weekly|every week|each week|(once|one|1x) (a|per) week|wochentlich|jede woche|cada semana|chaque semaine))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Frequency();
}
