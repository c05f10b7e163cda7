using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>How long they are away, or until when.</summary>
static partial class Away
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly Dictionary<string, int> Numbers = new[]
    {
        "", "a an one the ein eine einen un une una this next the_next whole", "two couple zwei dos deux", "three few drei tres trois", "four vier cuatro quatre",
        "five funf cinco cinq", "six sechs seis", "seven sieben siete", "eight acht ocho huit", "nine neun nueve neuf", "ten zehn diez dix", "eleven elf once onze",
        "twelve zwolf doce douze", "thirteen", "fourteen vierzehn catorce quatorze", "fifteen quince quinze", "sixteen", "seventeen", "eighteen", "nineteen", "twenty zwanzig veinte vingt",
    }.SelectMany((words, number) => words.Split(' ').Select(word => (word, number))).DistinctBy(number => number.word).ToDictionary();

    public static Dictionary<string, string> Read(string plain, LocalDate today)
    {
        var until = Until().Match(RestOf().Replace(plain, "until the end of")) is { Success: true } match ? Dates.Until(match.Groups["until"].Value, today) : null;
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

    [GeneratedRegex(@"\b(?<count>\d{1,3}|[a-z]+)( of| more| whole| full| next)? (?<unit>days?|weeks?|months?|quarters?|years?|tage?n?|wochen?|monate?|jours?|semaines?|mois|dias?|semanas?|mes(es)?)\b(?<!\b(every|each|per) \w+)",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(for )?(the )?rest of(?= (the|this) (week|month|year)\b)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex RestOf();

    [GeneratedRegex(@"\b(until|till?|til|unti|back on|back|returning on|bis( zum)?|hasta( el)?|jusqu'(au|a)) ((after|the|dem|le|el) )*(?<until>[a-z0-9].*)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Until();
}
