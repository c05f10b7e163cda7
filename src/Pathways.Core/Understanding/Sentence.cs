using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What the form of a sentence says, whatever it is about. Takes plain text.</summary>
static partial class Sentence
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    static readonly HashSet<string> PastVerbs = Set(
        "ran led wrote gave got built made took held taught spoke met found sat drew brought won kept began did rewrote sent spent broke caught chose told " +
        "went sold sped drove grew stood understood thought became came knew showed saw heard paid rebuilt fought sought threw flew rose swept withdrew " +
        "shiped fixd reviewd");

    /// <summary>Past or present alike: past only after "i" or "we".</summary>
    static readonly HashSet<string> EitherVerbs = Set("set put cut read let shut split spread hit run");

    static readonly HashSet<string> Participles = Set("been done had written given taken run made spent sent gotten spoken shown begun won built led found");

    /// <summary>Words that may stand before the subject or the verb and change nothing.</summary>
    static readonly HashSet<string> Fillers = Set(
        "today yesterday finally just also so and ok then recently already actually successfully again now well really quickly proactively" +
        " this last week month quarter sprint morning afternoon night on monday tuesday wednesday thursday friday - * big small win");

    static readonly HashSet<string> OwnSubjects = Set("i we i've we've ive weve i'd");

    static readonly HashSet<string> OtherSubjects = Set("he she they someone somebody everyone nobody it's he's she's they've who");

    static readonly HashSet<string> You = Set("you u your ur yours you're du dich dir dein tu te toi ti usted");

    static readonly HashSet<string> Me = Set("i i'm im i've ive i'll my me mine we our us ich mir mich mein wir je j'ai moi mon ma mes yo mi me nos");

    static readonly HashSet<string> People = Set("team teams lead leads boss manager pm cto ceo cfo colleague teammate guy folks people intern vendor devs sres designers customer they he she someone somebody nobody");

    /// <summary>First names that are common where software is made and mean nothing else.</summary>
    static readonly HashSet<string> Names = Set(
        "tom bob alice anna ana tim jonas lisa lena tomas thomas sarah sara maria marta marie priya ben dan daniel david john jane jim joe kate kim laura linda lucas luca lukas " +
        "luis carlos juan jose pedro pablo miguel sofia elena olga ivan igor peter paul simon felix max moritz sven stefan steven susan emma julia jan jens karl klaus martin " +
        "michael mike nina oliver omar ali ahmed mohammed fatima aisha raj ravi sanjay deepa wei chen yuki kenji hiro pierre jean luc claire camille jacques antonio giulia marco " +
        "andrea alex sam chris eva eve frank george harry hannah helen jack jacob james jason jessica kevin leo mehmet aylin nadia natalie nick noah petra rachel robert ryan sandra tina vera victor yusuf zoe");

    static readonly HashSet<string> Planning = Set("will i'll we'll should must might could may plan plans planning going gonna want wants hope hoping need intend about tomorrow");

    /// <summary>False for questions, plans and wishes: they tell of nothing done.</summary>
    public static bool CanTellOfSomethingDone(string plain) => !plain.EndsWith('?') && !Asking().IsMatch(plain) && !Plans().IsMatch(plain);

    /// <summary>"I …ed", "we've finally …", "shipped the …": the writer, in the past, with something said about what.</summary>
    public static bool TellsOfOwnPast(string plain) => CanTellOfSomethingDone(plain) && Forms(plain.Split(' ')).Any(form => form is "own past" or "implied past");

    /// <summary>The forms found in the text, for a classifier to weigh.</summary>
    public static IEnumerable<string> FormsOf(string plain)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        List<string> forms = [LengthOf(words.Length), $"first {Bare(words[0])}", $"last {Bare(words[^1])}"];
        if (words.Length > 1)
            forms.Add($"first {Bare(words[0])} {Bare(words[1])}");
        if (plain.EndsWith('?'))
            forms.Add("asks");
        if (!CanTellOfSomethingDone(plain))
            forms.Add("nothing done");
        if (words.Any(You.Contains))
            forms.Add("you");
        if (words.Any(Me.Contains))
            forms.Add("me");
        if (words.Any(IsName))
            forms.Add("a name");
        if (TellsOfOthers(words))
            forms.Add("others first");
        forms.AddRange(Forms(words).Distinct());
        return forms;
    }

    static string LengthOf(int words) => words switch { <= 2 => "two words", <= 4 => "a few words", <= 8 => "a line", <= 15 => "more than a line", _ => "long" };

    static bool IsName(string word) => Names.Contains(Bare(word).Replace("'s", ""));

    /// <summary>"sven refactored …", "our lead gave …": somebody else before the first past verb.</summary>
    static bool TellsOfOthers(string[] words)
    {
        var verb = Array.FindIndex(words, word => IsPast(Bare(word)));
        return verb is > 0 and < 4 && !words.Take(verb).Any(word => OwnSubjects.Contains(word) || Me.Contains(word)) && (IsName(words[verb - 1]) || People.Contains(words[verb - 1]));
    }

    static IEnumerable<string> Forms(string[] words)
    {
        var first = Array.FindIndex(words, word => !Fillers.Contains(Bare(word)));
        if (first >= 0 && words.Length - first > 1 && IsPast(Bare(words[first])))
            yield return "implied past";
        for (var i = 0; i < words.Length - 1; i++)
            if (Planning.Contains(Bare(words[i])))
                yield return "plan";
            else if (OwnSubjects.Contains(words[i]) && SaysPast(words, i + 1))
                yield return "own past";
            else if (OtherSubjects.Contains(words[i]) && SaysPast(words, i + 1))
                yield return "others' past";
    }

    /// <summary>Whether the verb that follows, after adverbs, is a past one.</summary>
    static bool SaysPast(string[] words, int at)
    {
        while (at < words.Length - 1 && (Fillers.Contains(words[at]) || words[at] is "have" or "was" or "were" or "had" || words[at].EndsWith("ly")))
            at++;
        return at < words.Length && Bare(words[at]) is var verb && (IsPast(verb) || EitherVerbs.Contains(verb) || Participles.Contains(verb));
    }

    static bool IsPast(string word) => PastVerbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed") && !word.EndsWith("eed"))
        && word is not ("need" or "wanted" or "needed" or "missed" or "failed" or "tired" or "bored" or "hoped" or "wished" or "skipped" or "tried" or "used"
            or "confused" or "supposed" or "interested" or "stressed" or "overwhelmed");

    static string Bare(string word) => word.Trim(',', '.', '!', ':', ';', '(', ')', '"');

    static HashSet<string> Set(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"^(what|how|why|when|where|which|who|can|could|would|should|do|does|is|are|am|will|shall|did|has|was) " +
        @"(i|you|we|it|that|this|the|they|there|my|he|she|somebody|someone|anyone|anybody)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^((tomorrow|next (week|month|sprint|quarter)|maybe|later|hopefully|ok|so|soon|tonight),? )?" +
        @"(i'?ll|i will|i'?m (going|planning|hoping|about|trying|supposed) to|i am (going|planning|hoping|about) to|i (really )?(plan|want|need|should|might|hope|intend|wish|have to)" +
        @"|i'?d (like|love) to|planning to|about to|going to|gonna|hoping to|we'?ll|we (will|should|need to|want to|plan to|have to|might|could)" +
        @"|we'?re (going|planning|hoping|about) to|will|tomorrow|let'?s|someone should)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Plans();
}
