using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Pathways.Core.Understanding;

/// <summary>
/// What somebody says to put right what they have just said: other words ("should be RFC not RCF") or another day or time
/// ("I meant Thursday"). What it is about, a win or when something is to happen, is not in the words.
/// </summary>
static partial class Corrections
{
    const int Patience = 1000; // ms; no long text is looked at

    /// <summary>Longer messages tell a story.</summary>
    const int LongestMessage = 200;

    static readonly char[] Quotes = [' ', '"', '“', '”', '‘', '\'', '„', '«', '»'];

    static readonly char[] EndOfClause = [' ', ',', '.', '!', '?', ';', ':'];

    public static Recognition? Read(string typed, string plain, LocalDate today) =>
        typed.Length > LongestMessage ? null : Then(plain, today) ?? Words(typed.Trim());

    static Recognition? Words(string typed)
    {
        var text = typed.Replace('’', '\'');
        Regex[] shapes = [ShouldBe(), ShouldHaveBeen(), Meant(), Typo(), Replace(), ItIs()];
        return Array.ConvertAll(shapes, shape => shape.Match(text)).FirstOrDefault(match => match.Success) is { } match
            ? Decided(Grammar.Found((Slots.Old, Verbatim(match, "old")), (Slots.New, Verbatim(match, "new"))))
            : null;

        string Verbatim(Match match, string group) =>
            typed.Substring(match.Groups[group].Index, match.Groups[group].Length).TrimEnd(EndOfClause).Trim(Quotes);
    }

    static Recognition? Then(string plain, LocalDate today)
    {
        if (WasThen().Match(plain) is not { Success: true } match || (match.Groups["present"].Success && !match.Groups["not"].Success))
            return null;
        var when = match.Groups["when"].Value.Trim(' ', ',');
        var day = DayOf(Clock.Without(when).Trim(' ', ','), today);
        var slots = match.Groups["past"].Success ? [] : WhenGrammar.Schedule(when);
        if (day is null && !(match.Groups["meant"].Success && IsAhead(when, slots)))
            return null;
        if (day is { } date)
            slots[Slots.Date] = LocalDatePattern.Iso.Format(date);
        slots[Slots.New] = when;
        return Decided(slots) with { OnDate = Dates.On(when, today) };
    }

    /// <summary>What only a schedule or a plan can mean. A mere number may be one of teams as well.</summary>
    static bool IsAhead(string when, Dictionary<string, string> slots) =>
        WhenGrammar.IsOnlyWhen(when) && (slots.ContainsKey(Slots.Weekday) || SaysTime().IsMatch(when));

    /// <summary>The day that is over, or today, when the words name one and nothing else.</summary>
    static LocalDate? DayOf(string when, LocalDate today)
    {
        if (Days.Index(Before().Replace(when, "")) is >= 0 and var weekday)
            return today.Previous((IsoDayOfWeek)(weekday + 1));
        if (Relative().IsMatch(when))
            return when.Contains("last week") ? today.PlusWeeks(-1) : WinText.DayIn(when, today);
        return Written(when, today.PlusMonths(-1)) is { } recent && recent <= today ? recent
            : Written(when, today.PlusYears(-1)) is { } date && date <= today ? date
            : null;
    }

    /// <summary>The first such day after another.</summary>
    static LocalDate? Written(string when, LocalDate after) =>
        Dates.Find(when, after.PlusDays(-1)) is { } written && Before().Replace(when, "") == Before().Replace(written.Words, "")
            ? written.Day
            : null;

    static Recognition Decided(Dictionary<string, string> slots) => new(Intents.Undo, 1, DecidedBy.Grammar) { Slots = slots };

    const string Sorry =
        @"^\W*((sorry|oops|whoops|ups|no|nope|wait|actually|ah|oh|hm+|hang on|well|ok|my bad|my mistake|i mistyped|correction|and|argh|damn)\b" +
        @"[\s,:;.!-]*)*";

    const string End = @"( please)?[\s.!]*$";

    /// <summary>Few words, and none with which a sentence goes on: "it's late, not for me" corrects nothing.</summary>
    const string Old =
        @"(?<old>(?!(for|my|yet|now|sure|really|so|that|this|too|very|today|possible|relevant|interested|interesting|about|what|as|like" +
        @"|because|until|before|after|just|only|me|you|your|to|going|gonna|fixed|working|done|helpful|good|great|fun|easy|bad|urgent|important)\b)" +
        @"\S+( \S+){0,3}?)";

    const string New = @"(?<new>(?!(too|so|very|not|boring|late|for|done|good|great)\b)\S+( \S+){0,7}?)";

    /// <summary>"(it) should be RFC not RCF".</summary>
    [GeneratedRegex($@"{Sorry}((it|that|this|the \w+) )?(should|was supposed to|was meant to|ought to|must) (be|say|read|have been|have said) {New},?\s+(and |but )?(not|instead of|rather than) {Old}{End}", Options, Patience)]
    private static partial Regex ShouldBe();

    /// <summary>"typo: depoly should be deploy".</summary>
    [GeneratedRegex($@"{Sorry}(typo|misspelled|misspelt)\b[:,;.\s-]*{Old} (should (be|say|read)|is|->|→) {New}{End}", Options, Patience)]
    private static partial Regex ShouldHaveBeen();

    /// <summary>"I meant search not serach".</summary>
    [GeneratedRegex($@"{Sorry}(typo[:,;.\s-]*)?i (meant|mean)( to (say|write|type))? {New},?\s+(and |but )?(not|instead of|rather than) {Old}{End}", Options, Patience)]
    private static partial Regex Meant();

    /// <summary>"typo: deploy, not depoly".</summary>
    [GeneratedRegex($@"{Sorry}((fix )?(the )?typo|correction|edit)\b[:,;.\s-]*(it (was|is|should be) |it's )?{New},?\s+(and |but )?(not|instead of) {Old}{End}", Options, Patience)]
    private static partial Regex Typo();

    [GeneratedRegex($@"{Sorry}(please |can you |could you )?replace (?!(that|it|this|the last \w+|my last \w+|the text) )(?<old>\S+( \S+){{0,3}}?) (with|by) (?<new>\S+( \S+){{0,7}}?)( in (that|it|there))?( please)?[\s.!?]*$", Options, Patience)]
    private static partial Regex Replace();

    /// <summary>"it's Kafka, not Rabbit", "it was 3 teams and not 2".</summary>
    [GeneratedRegex($@"{Sorry}(it's|it is|it was|that's|that is|that was|they were|there were|we were) {New},?\s+(and |but )?not {Old}{End}", Options, Patience)]
    private static partial Regex ItIs();

    [GeneratedRegex($@"{Sorry}((?<meant>i meant( to (say|write))?)|(?<past>(it|that|this) (was|happened|should have been))|(it|that|this)(?<present>'s| is)" +
        @"|(please )?(change|set|correct|edit|fix) (that|the date( of (that|it|my last win|the last (win|one)))?) to|the date (was|should be|should have been)" +
        @"|((that's |it's )?(the )?wrong (date|day)|the (date|day) is wrong)[,.:;]?( it was| i meant)?|correction[:,]?( it was)?)" +
        @"( actually| really| already)? (?<when>.+?)( actually| though)?(,? (and )?not (?<not>\w+( \w+){0,2}))?( please)?[\s.!]*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WasThen();

    [GeneratedRegex(@"^(((back )?on|from|for|last|this past|this|the) )+", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(from |for )?(yesterday|yday|last night|today|this (morning|afternoon|evening)|(the )?day before yesterday|last week|(a|one|two|three|four|five|six|seven|\d{1,2}) (days?|weeks?) ago)$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Relative();

    /// <summary>A mere number is one of teams or hours as well.</summary>
    [GeneratedRegex(@"\d[:.h]\d\d|\d ?(am|pm)\b|o'?clock|\b(half|quarter|noon|midday|lunch)\b|\bat \d", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex SaysTime();

    const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
}
