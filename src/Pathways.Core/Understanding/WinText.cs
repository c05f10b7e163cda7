using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Takes the win, and its day, out of what was typed.</summary>
public static partial class WinText
{
    const int Patience = 1000; // ms; far more than a win of the longest kind takes

    static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven"];

    /// <summary>Verbatim, but without the command of "log: …" and "win: …" and a "today I" right after it.</summary>
    public static string Of(string typed)
    {
        var text = typed.Trim();
        var command = Commands.WinPrefixLength(text);
        return command == 0 ? text : TodayI().Replace(text[command..].TrimStart(), "", 1);
    }

    /// <summary>The day that the text speaks of ("yesterday", "last Thursday", "3 days ago"); today when it names none. Never later than today.</summary>
    /// <param name="today">In the coachee's zone.</param>
    public static LocalDate DateOf(string typed, LocalDate today) => DayIn(typed, today) ?? today;

    /// <summary>Null when the text names no day.</summary>
    public static LocalDate? DayIn(string typed, LocalDate today)
    {
        var plain = PlainText.Of(typed);
        if (DayBefore().IsMatch(plain))
            return today.PlusDays(-2);
        if (Yesterday().IsMatch(plain))
            return today.PlusDays(-1);
        if (Ago().Match(plain) is { Success: true } ago)
            return Earlier(today, ago.Groups["count"].Value, isWeeks: ago.Groups["weeks"].Success);
        return OnDay().Match(plain) is { Success: true } day ? Last(today, day.Groups["day"].Value)
            : Today().IsMatch(plain) ? today
            : null;
    }

    /// <summary>The text with other words in the place of some, whatever their case; null when these are not in it.</summary>
    /// <param name="words">What would then stand there twice is said once: "two", corrected to "three teams", before "teams".</param>
    public static string? Swap(string text, string old, string words)
    {
        if (old.Length == 0)
            return null;
        var isIn = WordsOf(old).Matches(text.Replace('’', '\''));
        if (isIn.Count == 0)
            return null;
        var (swapped, end) = (new StringBuilder(), 0);
        foreach (Match match in isIn)
        {
            swapped.Append(text, end, match.Index - end);
            end = match.Index + match.Length;
            swapped.Append(Fitted(words, text[..match.Index], text[end..]));
        }
        return swapped.Append(text, end, text.Length - end).ToString();
    }

    static Regex WordsOf(string old) => new(
        $@"(?<!\w){Regex.Escape(old.Replace('’', '\''))}(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience));

    static string Fitted(string words, string before, string after)
    {
        var said = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (said.Count > 1 && IsSame(before.TrimEnd().Split(' ')[^1], said[0]))
            said.RemoveAt(0);
        if (said.Count > 1 && IsSame(after.TrimStart().Split(' ')[0].TrimEnd('.', ',', '!'), said[^1]))
            said.RemoveAt(said.Count - 1);
        return string.Join(' ', said);
    }

    static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static LocalDate Earlier(LocalDate today, string said, bool isWeeks)
    {
        var count = said is "a" ? 1 : int.TryParse(said, out var digits) ? digits : Array.IndexOf(Numbers, said);
        return today.PlusDays(isWeeks ? -7 * count : -count);
    }

    /// <summary>The nearest such day before today: said on a Thursday, "on Thursday" is a week ago.</summary>
    static LocalDate Last(LocalDate today, string day) =>
        today.Previous(Enum.GetValues<IsoDayOfWeek>().First(known => known.ToString().StartsWith(day, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^today,? (i|we)('ve)? ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex TodayI();

    [GeneratedRegex(@"\b(the )?day before yesterday\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\b(yesterday|yday|last night)\b(?!'s)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Yesterday();

    [GeneratedRegex(@"\b(?<count>a|one|two|three|four|five|six|seven|\d{1,2}) (days?|(?<weeks>weeks?)) ago\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Ago();

    /// <summary>Also where a sentence opens with the day: "monday: ran the retro". "To monday" and "every friday" are no such day.</summary>
    [GeneratedRegex(@"\b(on|last|this past) (?<day>mon|tue|wed|thu|fri|sat|sun)(s|rs?|sday|nesday|rsday|urday|day)?\b|^(?<day>mon|tue|wed|thu|fri|sat|sun)((sday|nesday|rsday|urday|day)\b(?! at)|(s|rs?)?:)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex OnDay();

    [GeneratedRegex(@"\b(today|tonight|this (morning|afternoon|evening))\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Today();
}
