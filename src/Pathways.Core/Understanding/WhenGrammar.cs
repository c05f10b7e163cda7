using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>When to write: days, times of day, zones and frequencies in plain text, in the form <see cref="Slots"/> names.</summary>
static partial class WhenGrammar
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    const string Day = @"(\w+days?|mon|tues?|weds?|thu(rs)?|fri|\w+tags?|mittwochs?|lun(di|es)s?|mar(di|tes)s?|mercredis?|miercoles|jeudis?|jueves|vendredis?|viernes)";

    static readonly HashSet<string> Fillers =
        [.. ("on at every each please pls and in the morning mornings afternoon afternoons evening evenings instead make it change rather better around by then or " +
            "today tomorrow tonight heute hoy demain am um uhr jeden jede immer bitte le les el los las a tous toutes todos cada de s'il te plait por favor").Split(' ')];

    /// <summary>Where somebody corrects themselves ("half 8, no sorry, half 9"), what they say last holds.</summary>
    public static Dictionary<string, string> Schedule(string plain)
    {
        if (Correction().Match(plain) is not { Success: true } correction)
            return Said(plain);
        var (first, last) = (Said(plain[..correction.Index]), Said(plain[(correction.Index + correction.Length)..].Trim()));
        if (last.Keys.Any(IsOfDays))
            first = first.Where(slot => !IsOfDays(slot.Key)).ToDictionary();
        return last.Concat(first).DistinctBy(slot => slot.Key).ToDictionary();
    }

    static bool IsOfDays(string slot) => slot is Slots.Weekday or Slots.Weekdays;

    static Dictionary<string, string> Said(string plain)
    {
        var wanted = Unwanted().Replace(Moving().IsMatch(plain) ? FromDay().Replace(plain, " ") : plain, " ");
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

    [GeneratedRegex(@"\b(no,? (sorry|wait|make (it|that)|i meant?)|sorry|i meant?|make that|scratch that|or rather|wait|actually|so(?! (that|much|many|early|late|often))|i\.e\.|ie|that is|meaning|quatsch|besser gesagt|ich meine" +
        @"|pardon|ou plutot|je veux dire|enfin|perdon|mejor dicho|quiero decir)\b[,:]?", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Correction();

    [GeneratedRegex(@"\b(moved?|change|switch|shift|push|verschieb|verleg)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Moving();

    /// <summary>Where something moves, the day it comes from; else "from monday to friday" is a week.</summary>
    [GeneratedRegex($@"\b(from|von) {Day}(?= (to|auf) )", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex FromDay();

    /// <summary>What they have and do not want: "instead of monday", "not on fridays", "from 9 (to 10)", "monday doesn't work", "mondays are chaos".</summary>
    [GeneratedRegex(@"\b((arrives?|comes?|reach(es)? me|pings? me|woke me( up)?|wakes me( up)?|kommt|kommen|arrivent|llegan) (at|um|a|a las|vers) \S+( am| pm| uhr)?)\b|\b(instead of|in place of|rather than|not|no|never|except|statt|anstatt|nicht|au lieu de|en vez de|pas|salvo|from(?= \S+ to \d))(?! (before|until|till|earlier|later|after|vor|avant|antes)\b)( on| at| am| le| los| el| du)? \w+([:.]\d\d)?(\s?(am|pm)\b)?" +
        $@"|\b{Day}( mornings?| afternoons?)? (does ?n[o']t|doesn't|do not|don't|isn't|is not|aren't|are not|(is|are) (bad|always|full|busy|too)|(geht|passt)( mir)? nicht|voy a)\b" +
        $@"|\b{Day}( mornings?| afternoons?)?,? (c'est|es|son|is|are|ist|sind|est|sont) ((always|immer|toujours|siempre|un|el|le|really|so|zu|trop|bei mir|hier|for me|mostly|a|full of|mein|total) )*" +
        @"(bad|chaos|caos|crazy|busy|packed|hectic|full|voll|vollgepackt|schlecht|stressig|stress|charge|meetings?|nuts|mad|tough|out|taken|complicado|imposible|impossible)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\b((?<biweekly>bi-?weekly|fortnightly|every (other|second|2nd) \w+|every (two|2) weeks|every (14|fourteen) days|(every|once a|once per|each|per) fortnight|once every (two|2) weeks" +
        @"|(twice|two times|2x) (a|per|every) month|alle (zwei|2) wochen|alle (14|vierzehn) tage|jede[nrs]? (zweiten?|2\.) \w+|zweimal (im|pro) monat|cada (dos|2) \w+|cada (quince|15) dias|dos veces al mes" +
        @"|toutes les (deux|2) semaines|tous les (quinze|15) jours|une? \w+ sur (deux|2)|(deux|2) fois par mois)" +
        @"|(?<weekdays>(only |every |on )?(weekdays?|working days?|workdays?)|monday (to|through|till|bis) friday|mon ?- ?fri|m ?- ?f|mo ?- ?fr|montag bis freitag|werktags|lunes a viernes|(du )?lundi au vendredi" +
        @"|en semaine|entre semana|jours ouvres|dias laborables)" +
        @"|(?<daily>daily|every ?(single )?day|each day|once a day|(every|each) morning|jeden (tag|morgen)|taglich|todos los dias|todas las mananas|cada dia|tous les (jours|matins)|chaque (jour|matin))" +
        @"|(?<monthly>monthly|every month|each month|(once|one|1x)( nudge| message| time)? (a|per|every) month|every (four|4) weeks|monatlich|jeden monat|einmal (im|pro) monat|una vez (al|por) mes|cada mes|todos los meses|une fois par mois|chaque mois|tous les mois)" +
        @"|(?<weekly>weekly|every week|each week|(once|one|1x)( nudge| message| time)? (a|per|every) week|wochentlich|jede woche|einmal (die|pro|in der) woche|cada semana|todas las semanas|una vez (a la|por) semana|chaque semaine|toutes les semaines|une fois par semaine))\b",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Frequency();
}
