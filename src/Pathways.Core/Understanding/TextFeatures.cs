using System.Numerics;
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

    const float WordWeight = 1f;
    const float PairWeight = 0.8f;
    const float PieceWeight = 0.5f;

    /// <summary>Below a word: a form is right more often than not, no more.</summary>
    const float FormWeight = 0.7f;

    const int FormsAtMost = 32;

    /// <summary>The pieces of shorter words tell little that the word itself does not.</summary>
    const int ShortestInPieces = 4;

    const int Batch = 2000; // texts

    const uint Empty = 2166136261;

    static readonly uint Start = Hash("^");
    static readonly uint End = Hash("$");
    static readonly uint Number = Hash("0");
    static readonly uint Form = Hash("a form");

    static readonly bool[] Common = PlacesOf(CommonPieces.All);

    /// <summary>As the models read what was typed.</summary>
    public static SparseText OfTyped(string typed) => Of(PlainText.Of(typed));

    public static SparseText Of(string plain) => Collect(plain, new FeatureBag(new FeatureRoom(0)));

    public static SparseText[] OfAll(IReadOnlyList<string> typed)
    {
        var texts = new SparseText[typed.Count];
        Parallel.For(0, (texts.Length + Batch - 1) / Batch, batch => Collect(typed, batch * Batch, texts));
        return texts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Collect(IReadOnlyList<string> typed, int from, SparseText[] texts)
    {
        var bag = new FeatureBag(new FeatureRoom(FeatureRoom.ManyTexts));
        for (var i = from; i < texts.Length && i < from + Batch; i++)
            texts[i] = Collect(PlainText.Of(typed[i]), bag);
    }

    static SparseText Collect(string plain, FeatureBag bag)
    {
        bag.Begin(3 * plain.Length + FormsAtMost + 2);
        AddWords(bag, plain);
        AddForms(bag, (uint)Sentence.FormsOf(plain));
        return bag.End();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddForms(FeatureBag bag, uint forms)
    {
        for (; forms != 0; forms &= forms - 1)
            bag.Add(Place(Pair(Form, (uint)BitOperations.TrailingZeroCount(forms))), FormWeight);
    }

    /// <summary>Runs of letters, digits and apostrophes; a question mark is a word, every other sign only separates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddWords(FeatureBag bag, ReadOnlySpan<char> plain)
    {
        var (before, opening, words) = (Start, Start, 0);
        for (var start = 0; start < plain.Length;)
        {
            var end = start;
            while (end < plain.Length && IsInWord(plain[end]))
                end++;
            if (end == start && (plain[end] is '?' || plain[end] > 127))
                end++;
            if (end > start)
            {
                before = AddWord(bag, plain[start..end], before);
                opening = ++words <= 2 ? Pair(opening, before) : opening;
            }
            start = Math.Max(end, start + 1);
        }
        bag.Add(Place(Pair(before, End)), PairWeight);
        if (words > 1)
            bag.Add(Place(opening), FormWeight);
    }

    static bool IsInWord(char c) => c is >= 'a' and <= 'z' or '\'' or '#' || char.IsLetterOrDigit(c);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint AddWord(FeatureBag bag, ReadOnlySpan<char> word, uint before)
    {
        var hash = word.ContainsAnyExceptInRange('0', '9') ? Hash(word) : Number;
        bag.Add(Place(hash), WordWeight);
        bag.Add(Place(Pair(before, hash)), PairWeight);
        if (hash != Number && word.Length >= ShortestInPieces)
            AddPieces(bag, word);
        return hash;
    }

    /// <summary>Of three signs, where the word's ends are signs, too; without the common ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddPieces(FeatureBag bag, ReadOnlySpan<char> word)
    {
        var (first, second) = ('<', word[0]);
        for (var i = 1; i <= word.Length; i++)
        {
            var third = i < word.Length ? word[i] : '>';
            if (PlaceOf(first, second, third) is var place && !Common[place])
                bag.Add(Pieces + place, PieceWeight);
            (first, second) = (second, third);
        }
    }

    static bool[] PlacesOf(string pieces)
    {
        var places = new bool[Pieces];
        foreach (var piece in pieces.Split(' '))
            places[PlaceOf(piece[0], piece[1], piece[2])] = true;
        return places;
    }

    static int PlaceOf(char first, char second, char third) => Place(Hash(Hash(Hash(Empty, first), second), third));

    /// <summary>FNV-1a over UTF-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text)
            hash = Hash(hash, c);
        return hash;
    }

    static uint Hash(uint hash, char c) => (hash ^ c) * 16777619u;

    static uint Pair(uint first, uint second) => (first * 2654435761u) ^ second;

    static int Place(uint hash) => (int)((hash ^ (hash >> 15)) * 2246822519u >> 16);
}
