using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What the form of a sentence says, whatever it is about. Takes plain text.</summary>
readonly ref partial struct Sentence
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    /// <summary>In words.</summary>
    const int NameAtMost = 3;
    const int SubjectAtMost = 4;

    const string Around = ",.!:;()\"";

    readonly string plain;
    readonly ReadOnlySpan<Range> words;
    readonly ReadOnlySpan<WordKind> kinds; // by word
    readonly int count;
    readonly WordKind any; // of all words

    /// <summary>Cuts no word out of the text: every phrase comes by here, at start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Sentence(string plain, Span<Range> words, Span<WordKind> kinds)
    {
        this.plain = plain;
        this.words = words;
        this.kinds = kinds;
        for (int start = 0, end; start < plain.Length; start = end + 1)
        {
            end = plain.IndexOf(' ', start) is >= 0 and var space ? space : plain.Length;
            if (end == start)
                continue;
            words[count] = Trimmed(start, end);
            any |= kinds[count] = WordKinds.Of(Word(count));
            count++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Range Trimmed(int start, int end)
    {
        while (start < end && Around.Contains(plain[start]))
            start++;
        while (start < end && Around.Contains(plain[end - 1]))
            end--;
        return start..end;
    }

    ReadOnlySpan<char> Word(int i) => plain.AsSpan()[words[i]];

    bool TellsOfNothingDone => plain.EndsWith('?') || StartsAsking || (Any(WordKind.MayPlan) && Plans().IsMatch(plain));

    bool StartsAsking => Is(0, WordKind.Asking) ? Is(1, WordKind.Asked | WordKind.AskedAbout) : Is(0, WordKind.AskingOrTelling) && Is(1, WordKind.Asked);

    /// <summary>False for questions, plans and wishes: they tell of nothing done.</summary>
    public static bool CanTellOfSomethingDone(string plain)
    {
        var most = WordsAtMost(plain);
        return !new Sentence(plain, stackalloc Range[most], stackalloc WordKind[most]).TellsOfNothingDone;
    }

    /// <summary>The writer did something, and nobody else stands before it: "ran the retro", "we finally shipped it". English alone.</summary>
    public static bool TellsOfThePast(string plain)
    {
        var most = WordsAtMost(plain);
        var sentence = new Sentence(plain, stackalloc Range[most], stackalloc WordKind[most]);
        return !sentence.TellsOfNothingDone && !sentence.StartsWithOthers()
            && (sentence.StartsInThePast() || sentence.HasPastOf(WordKind.OwnSubject));
    }

    /// <summary>The forms found in the text, for a classifier to weigh.</summary>
    public static Forms FormsOf(string plain)
    {
        var most = WordsAtMost(plain);
        return new Sentence(plain, stackalloc Range[most], stackalloc WordKind[most]).Found();
    }

    /// <summary>Few enough for the stack: plain text is short.</summary>
    static int WordsAtMost(string plain) => plain.AsSpan().Count(' ') + 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Forms Found() => count == 0 ? Forms.None :
        LengthOf(count)
        | If(plain.EndsWith('?'), Forms.Asks)
        | If(TellsOfNothingDone, Forms.NothingDone)
        | If(Any(WordKind.You), Forms.You)
        | If(Any(WordKind.Me), Forms.Me)
        | If(Any(WordKind.Name), Forms.AName)
        | If(StartsWithOthers(), Forms.OthersFirst)
        | If(StartsWithSomething(), Forms.SomethingFirst)
        | If(StartsInThePast(), Forms.ImpliedPast)
        | If(First(WordKind.Planning) < count - 1, Forms.Plan)
        | If(HasPastOf(WordKind.OwnSubject), Forms.OwnPast)
        | If(HasPastOf(WordKind.OtherSubject), Forms.OthersPast)
        | If(Any(WordKind.Day), Forms.ADay)
        | If(Any(WordKind.Time), Forms.ATime)
        | If(plain[0] is '/' or '!', Forms.ForAnotherBot)
        | If(plain.Contains("://") || plain.StartsWith("www.", StringComparison.Ordinal), Forms.ALink)
        | If(plain.AsSpan().Count('{') + plain.AsSpan().Count('(') + plain.AsSpan().Count('=') + plain.AsSpan().Count('<') > 1, Forms.Code)
        | If(!plain.AsSpan().ContainsAnyInRange('a', 'z'), Forms.NoLetters);

    static Forms If(bool isSo, Forms form) => isSo ? form : Forms.None;

    static Forms LengthOf(int words) => words switch
    {
        <= 2 => Forms.TwoWords,
        <= 4 => Forms.AFewWords,
        <= 8 => Forms.ALine,
        <= 15 => Forms.MoreThanALine,
        _ => Forms.Long,
    };

    bool Is(int word, WordKind kind) => word < count && (kinds[word] & kind) != WordKind.None;

    bool Any(WordKind kind) => (any & kind) != WordKind.None;

    /// <summary>Of the words that are of a kind, or of none: how many when there is no such word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int First(WordKind kind, bool of = true)
    {
        var word = 0;
        while (word < count && Is(word, kind) != of)
            word++;
        return word;
    }

    /// <summary>"sven refactored …", "our lead gave …": somebody else before the first past verb.</summary>
    bool StartsWithOthers() =>
        VerbAfter(NameAtMost, WordKind.OwnSubject | WordKind.Me) is > 0 and var verb && Is(verb - 1, WordKind.Name | WordKind.Person);

    bool StartsWithSomething() =>
        VerbAfter(SubjectAtMost, WordKind.OwnSubject | WordKind.Me | WordKind.Asking) is > 0 and var verb && !Is(verb - 1, WordKind.Filler | WordKind.Auxiliary);

    /// <summary>Where the first past verb stands, when at most so many words stand before it and none of them is of a kind; else 0.</summary>
    int VerbAfter(int wordsAtMost, WordKind without) =>
        First(WordKind.PastVerb) is var verb && verb <= wordsAtMost && verb < count && First(without) > verb ? verb : 0;

    bool StartsInThePast()
    {
        var first = First(WordKind.Filler, of: false);
        return first < count - 1 && Is(first, WordKind.PastVerb);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool HasPastOf(WordKind subject)
    {
        for (var i = 0; i < count - 1; i++)
            if (Is(i, subject) && !Is(i, WordKind.Planning) && SaysPast(i + 1))
                return true;
        return false;
    }

    /// <summary>Whether the verb that follows, after adverbs, is a past one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool SaysPast(int at)
    {
        while (at < count - 1 && (Is(at, WordKind.Filler | WordKind.Auxiliary) || Word(at).EndsWith("ly")))
            at++;
        return Is(at, WordKind.PastVerb | WordKind.EitherVerb | WordKind.Participle);
    }

    [GeneratedRegex(@"^((tomorrow|next (week|month|sprint|quarter)|maybe|later|hopefully|ok|so|soon|tonight),? )?" +
        @"(i'?ll|i will|i'?m (going|planning|hoping|about|trying|supposed) to|i am (going|planning|hoping|about) to|i (really )?(plan|want|need|should|might|hope|intend|wish|have to)" +
        @"|i'?d (like|love) to|planning to|about to|going to|gonna|hoping to|we'?ll|we (will|should|need to|want to|plan to|have to|might|could)" +
        @"|we'?re (going|planning|hoping|about) to|will|tomorrow|let'?s|someone should)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Plans();
}
