using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pathways.Core.Understanding;

/// <summary>
/// The features of a text: its words, pairs of neighbours, and the pieces of each word (so that typos and endings matter less).
/// Each is hashed to a place; the hash is our own, since the runtime's differs from run to run.
/// What runs long is compiled at its best at once: training is over before the JIT would get to it.
/// </summary>
static class TextFeatures
{
    public const int Places = 1 << 16;

    const int ShortestPiece = 3;
    const int LongestPiece = 4;
    const float WordWeight = 1f;
    const float PairWeight = 0.8f;
    const float PieceWeight = 0.35f;

    /// <summary>Below a word: a form is right more often than not, no more.</summary>
    const float FormWeight = 0.7f;

    /// <param name="forms">Names of what the whole text is like; they are features, too.</param>
    public static SparseText Of(string plain, params IEnumerable<string> forms)
    {
        var found = new List<ulong>(plain.Length * 3);
        var before = Hash("^");
        foreach (var word in Words(plain))
        {
            var hash = Hash(word);
            found.Add(Packed(hash, WordWeight));
            found.Add(Packed(Pair(before, hash), PairWeight));
            AddPieces(found, word);
            before = hash;
        }
        found.Add(Packed(Pair(before, Hash("$")), PairWeight));
        foreach (var form in forms)
            found.Add(Packed(Hash(form) * 17, FormWeight));
        return Merge(found);
    }

    /// <summary>Runs of letters, digits and apostrophes; a question mark is a word, every other sign only separates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static List<string> Words(string plain)
    {
        var words = new List<string>(plain.Length / 4 + 1);
        for (var start = 0; start < plain.Length;)
        {
            var end = start;
            while (end < plain.Length && IsInWord(plain[end]))
                end++;
            if (end > start)
                words.Add(IsNumber(plain.AsSpan(start, end - start)) ? "0" : plain[start..end]);
            else if (plain[end] is '?' || plain[end] > 127)
                words.Add(plain[start..++end]);
            start = Math.Max(end, start + 1);
        }
        return words;
    }

    static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '#';

    static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AddPieces(List<ulong> found, string word)
    {
        var framed = $"<{word}>";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var start = 0; start + length <= framed.Length; start++)
                found.Add(Packed(Hash(framed.AsSpan(start, length)) * 31, PieceWeight));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static SparseText Merge(List<ulong> found)
    {
        found.Sort();
        var places = new List<int>(found.Count);
        var weights = new List<float>(found.Count);
        foreach (var packed in CollectionsMarshal.AsSpan(found))
        {
            var (place, weight) = ((int)(packed >> 32), BitConverter.UInt32BitsToSingle((uint)packed));
            if (places.Count > 0 && places[^1] == place)
                weights[^1] += weight / 2; // said twice is not twice as much
            else
            {
                places.Add(place);
                weights.Add(weight);
            }
        }
        return new SparseText([.. places], ToUnitLength(weights));
    }

    /// <summary>A place and its weight in one number, which sorts by place and quickly.</summary>
    static ulong Packed(uint hash, float weight) => ((ulong)Place(hash) << 32) | BitConverter.SingleToUInt32Bits(weight);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float[] ToUnitLength(List<float> weights)
    {
        var sum = 0f;
        foreach (var weight in CollectionsMarshal.AsSpan(weights))
            sum += weight * weight;
        var scale = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        var scaled = new float[weights.Count];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = weights[i] * scale;
        return scaled;
    }

    /// <summary>FNV-1a over UTF-16.</summary>
    static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    static uint Pair(uint first, uint second) => (first * 2654435761u) ^ second;

    static int Place(uint hash) => (int)((hash ^ (hash >> 15)) * 2246822519u >> 16);
}
