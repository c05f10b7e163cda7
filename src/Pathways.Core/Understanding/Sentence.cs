using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What the form of a sentence says, whatever it is about. Takes plain text.</summary>
sealed partial class Sentence
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out

    const int FormsAtMost = 18;

    const string Around = ",.!:;()\"";

    readonly string plain;
    readonly List<Range> words;
    readonly WordKind[] kinds; // by word
    readonly WordKind any; // of all words

    /// <summary>Cuts no word out of the text: every phrase comes by here, at start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Sentence(string plain)
    {
        this.plain = plain;
        words = new List<Range>(plain.AsSpan().Count(' ') + 1);
        foreach (var part in plain.AsSpan().Split(' '))
            if (part.Start.Value < part.End.Value)
                words.Add(Trimmed(part));
        kinds = new WordKind[words.Count];
        for (var i = 0; i < kinds.Length; i++)
            any |= kinds[i] = WordKinds.Of(Word(i));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Range Trimmed(Range part)
    {
        var (start, end) = (part.Start.Value, part.End.Value);
        while (start < end && Around.Contains(plain[start]))
            start++;
        while (start < end && Around.Contains(plain[end - 1]))
            end--;
        return start..end;
    }

    ReadOnlySpan<char> Word(int i) => plain.AsSpan()[words[i]];

    bool TellsOfNothingDone => plain.EndsWith('?') || (Is(0, WordKind.Asking) && Is(1, WordKind.Asked)) || (Any(WordKind.MayPlan) && Plans().IsMatch(plain));

    /// <summary>False for questions, plans and wishes: they tell of nothing done.</summary>
    public static bool CanTellOfSomethingDone(string plain) => !new Sentence(plain).TellsOfNothingDone;

    /// <summary>The writer did something, and nobody else stands before it: "ran the retro", "we finally shipped it". English alone.</summary>
    public static bool TellsOfThePast(string plain)
    {
        var sentence = new Sentence(plain);
        return !sentence.TellsOfNothingDone && !sentence.StartsWithOthers()
            && (sentence.StartsInThePast() || sentence.HasPastOf(WordKind.OwnSubject));
    }

    /// <summary>The forms found in the text, for a classifier to weigh.</summary>
    public static IReadOnlyList<string> FormsOf(string plain) => new Sentence(plain).Forms();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    List<string> Forms()
    {
        if (words.Count == 0)
            return [];
        var forms = new List<string>(FormsAtMost) { LengthOf(words.Count) };
        if (words.Count > 1)
            forms.Add($"first {Word(0)} {Word(1)}");
        AddIf(plain.EndsWith('?'), "asks");
        AddIf(TellsOfNothingDone, "nothing done");
        AddIf(Any(WordKind.You), "you");
        AddIf(Any(WordKind.Me), "me");
        AddIf(Any(WordKind.Name), "a name");
        AddIf(StartsWithOthers(), "others first");
        AddIf(StartsInThePast(), "implied past");
        AddIf(Array.FindIndex(kinds, 0, kinds.Length - 1, kind => (kind & WordKind.Planning) != WordKind.None) >= 0, "plan");
        AddIf(HasPastOf(WordKind.OwnSubject), "own past");
        AddIf(HasPastOf(WordKind.OtherSubject), "others' past");
        AddIf(Any(WordKind.Day), "a day");
        AddIf(Any(WordKind.Time), "a time");
        AddIf(plain[0] is '/' or '!', "for another bot");
        AddIf(plain.Contains("://") || plain.StartsWith("www.", StringComparison.Ordinal), "a link");
        AddIf(plain.AsSpan().Count('{') + plain.AsSpan().Count('(') + plain.AsSpan().Count('=') + plain.AsSpan().Count('<') > 1, "code");
        AddIf(!plain.AsSpan().ContainsAnyInRange('a', 'z'), "no letters");
        return forms;

        void AddIf(bool isSo, string form)
        {
            if (isSo)
                forms.Add(form);
        }
    }

    static string LengthOf(int words) => words switch { <= 2 => "two words", <= 4 => "a few words", <= 8 => "a line", <= 15 => "more than a line", _ => "long" };

    bool Is(int word, WordKind kind) => word < kinds.Length && (kinds[word] & kind) != WordKind.None;

    bool Any(WordKind kind) => (any & kind) != WordKind.None;

    /// <summary>"sven refactored …", "our lead gave …": somebody else before the first past verb.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool StartsWithOthers()
    {
        var verb = Array.FindIndex(kinds, kind => (kind & WordKind.PastVerb) != WordKind.None);
        return verb is > 0 and < 4 && Is(verb - 1, WordKind.Name | WordKind.Person)
            && !Array.Exists(kinds[..verb], kind => (kind & (WordKind.OwnSubject | WordKind.Me)) != WordKind.None);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool StartsInThePast()
    {
        var first = Array.FindIndex(kinds, kind => (kind & WordKind.Filler) == WordKind.None);
        return first >= 0 && first < kinds.Length - 1 && Is(first, WordKind.PastVerb);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool HasPastOf(WordKind subject)
    {
        for (var i = 0; i < kinds.Length - 1; i++)
            if (Is(i, subject) && !Is(i, WordKind.Planning) && SaysPast(i + 1))
                return true;
        return false;
    }

    /// <summary>Whether the verb that follows, after adverbs, is a past one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool SaysPast(int at)
    {
        while (at < kinds.Length - 1 && (Is(at, WordKind.Filler | WordKind.Auxiliary) || Word(at).EndsWith("ly")))
            at++;
        return Is(at, WordKind.PastVerb | WordKind.EitherVerb | WordKind.Participle);
    }

    [GeneratedRegex(@"^((tomorrow|next (week|month|sprint|quarter)|maybe|later|hopefully|ok|so|soon|tonight),? )?" +
        @"(i'?ll|i will|i'?m (going|planning|hoping|about|trying|supposed) to|i am (going|planning|hoping|about) to|i (really )?(plan|want|need|should|might|hope|intend|wish|have to)" +
        @"|i'?d (like|love) to|planning to|about to|going to|gonna|hoping to|we'?ll|we (will|should|need to|want to|plan to|have to|might|could)" +
        @"|we'?re (going|planning|hoping|about) to|will|tomorrow|let'?s|someone should)\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Plans();
}
