using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>
/// The features of a text: its words, pairs of neighbours, and the pieces of each word (so that typos and endings matter less).
/// Each is hashed to a place; the hash is our own, since the runtime's differs from run to run.
/// What runs long is compiled at its best at once: training is over before the JIT would get to it.
/// </summary>
static class TextFeatures
{
    public const int Places = 2 * Pieces;

    /// <summary>Below it are words, pairs and forms; from here on pieces.</summary>
    public const int Pieces = 1 << 16;

    const int PieceLength = 3;
    const float WordWeight = 1f;
    const float PairWeight = 0.8f;
    const float PieceWeight = 0.45f;

    /// <summary>Below a word: a form is right more often than not, no more.</summary>
    const float FormWeight = 0.7f;

    static readonly uint Start = Hash("^");
    static readonly uint End = Hash("$");
    static readonly uint Number = Hash("0");

    /// <summary>As the models read what was typed.</summary>
    public static SparseText OfTyped(string typed)
    {
        var plain = PlainText.Of(typed);
        return Of(plain, Sentence.FormsOf(plain));
    }

    public static SparseText[] OfAll(IReadOnlyList<string> typed)
    {
        var texts = new SparseText[typed.Count];
        Parallel.For(0, texts.Length, i => texts[i] = OfTyped(typed[i]));
        return texts;
    }

    /// <param name="forms">Names of what the whole text is like; they are features, too.</param>
    public static SparseText Of(string plain, params IReadOnlyList<string> forms)
    {
        using var bag = new FeatureBag(3 * plain.Length + forms.Count + 2);
        AddWords(bag, plain);
        foreach (var form in forms)
            bag.Add(Place(Hash(form) * 17), FormWeight);
        return bag.ToText();
    }

    /// <summary>Runs of letters, digits and apostrophes; a question mark is a word, every other sign only separates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddWords(FeatureBag bag, ReadOnlySpan<char> plain)
    {
        var before = Start;
        for (var start = 0; start < plain.Length;)
        {
            var end = start;
            while (end < plain.Length && IsInWord(plain[end]))
                end++;
            if (end == start && (plain[end] is '?' || plain[end] > 127))
                end++;
            if (end > start)
                before = AddWord(bag, plain[start..end], before);
            start = Math.Max(end, start + 1);
        }
        bag.Add(Place(Pair(before, End)), PairWeight);
    }

    static bool IsInWord(char c) => c is >= 'a' and <= 'z' or '\'' or '#' || char.IsLetterOrDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint AddWord(FeatureBag bag, ReadOnlySpan<char> word, uint before)
    {
        var hash = word.ContainsAnyExceptInRange('0', '9') ? Hash(word) : Number;
        bag.Add(Place(hash), WordWeight);
        bag.Add(Place(Pair(before, hash)), PairWeight);
        if (hash != Number)
            AddPieces(bag, word);
        return hash;
    }

    /// <summary>Of three signs, where the word's ends are signs, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddPieces(FeatureBag bag, ReadOnlySpan<char> word)
    {
        Span<char> framed = stackalloc char[word.Length + 2];
        (framed[0], framed[^1]) = ('<', '>');
        word.CopyTo(framed[1..]);
        for (var start = 0; start + PieceLength <= framed.Length; start++)
            bag.Add(Pieces + Place(Hash(framed.Slice(start, PieceLength))), PieceWeight);
    }

    /// <summary>FNV-1a over UTF-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = Hash(hash, c);
        return hash;
    }

    static uint Hash(uint hash, char c) => (hash ^ c) * 16777619u;

    static uint Pair(uint first, uint second) => (first * 2654435761u) ^ second;

    static int Place(uint hash) => (int)((hash ^ (hash >> 15)) * 2246822519u >> 16);
}
