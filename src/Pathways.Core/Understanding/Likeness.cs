using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>A sentence by its place in the list, and how like it is: 0 to 1, where 1 is the sentence itself.</summary>
readonly record struct Neighbour(int Place, float Likeness);

/// <summary>How like a text is to each of some sentences: the cosine over their words and pairs, rare ones counting more.</summary>
sealed class Likeness
{
    const int Kept = 24;

    /// <summary>A feature is common when more than one sentence in this many has it…</summary>
    const int CommonShare = 20;

    /// <summary>…and more than this many do: in a short list nothing is.</summary>
    const int CommonAtLeast = 400;

    readonly float[] lengths; // by sentence
    readonly float[] rarities = new float[TextFeatures.Pieces]; // by place
    readonly WeightedPlace[] postings; // the sentences that have a feature, by its place, all in one row; none for what is common
    readonly int[] starts = new int[TextFeatures.Pieces + 1]; // where the postings of a place begin

    /// <param name="sentences">Fewer than <see cref="WeightedPlace.Places"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Likeness(SparseText[] sentences)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentences.Length, WeightedPlace.Places, nameof(sentences));
        lengths = new float[sentences.Length];
        Count(sentences);
        postings = Collect(sentences);
        for (var place = 0; place < TextFeatures.Pieces; place++)
            AddLengths(PostingsOf(place), rarities[place]);
        foreach (ref var length in lengths.AsSpan())
            length = MathF.Sqrt(length);
    }

    void AddLengths(ReadOnlySpan<WeightedPlace> list, float rarity)
    {
        foreach (var sentence in list)
            lengths[sentence.Place] += sentence.Weight * sentence.Weight * rarity;
    }

    /// <summary>The likest sentences, likest first; none when the text shares nothing with any.</summary>
    public IReadOnlyList<Neighbour> To(SparseText text) => To(text, 0, lengths.Length);

    /// <summary>Among some sentences that stand together.</summary>
    public IReadOnlyList<Neighbour> To(SparseText text, int from, int count)
    {
        var products = ArrayPool<float>.Shared.Rent(lengths.Length); // large, and needed for every message
        try
        {
            return Likest(products.AsSpan(0, from + count), from, Multiply(text, products.AsSpan(0, lengths.Length)));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(products);
        }
    }

    /// <returns>The length of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    float Multiply(SparseText text, Span<float> products)
    {
        products.Clear();
        var length = 0f;
        foreach (var feature in text.Features)
        {
            if (feature.Place >= TextFeatures.Pieces)
                continue;
            var weight = feature.Weight * rarities[feature.Place];
            length += weight * feature.Weight;
            foreach (var sentence in PostingsOf(feature.Place))
                products[sentence.Place] += weight * sentence.Weight;
        }
        return MathF.Sqrt(length);
    }

    /// <summary>How like two texts are that need not be among the sentences, which only tell what is rare.</summary>
    public float Between(SparseText one, SparseText other)
    {
        var theirs = other.Features.ToArray().ToDictionary(feature => feature.Place, feature => feature.Weight);
        var product = one.Features.ToArray().Sum(feature => RarityAt(feature.Place) * feature.Weight * theirs.GetValueOrDefault(feature.Place));
        return product == 0 ? 0 : product / (LengthOf(one) * LengthOf(other));
    }

    float LengthOf(SparseText text) => MathF.Sqrt(text.Features.ToArray().Sum(feature => RarityAt(feature.Place) * feature.Weight * feature.Weight));

    float RarityAt(int place) => place < TextFeatures.Pieces ? rarities[place] : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    List<Neighbour> Likest(ReadOnlySpan<float> products, int from, float length)
    {
        var likest = new PriorityQueue<Neighbour, float>(Kept + 1); // the least like of those kept comes out first
        var least = 0f; // of those kept, when there are enough
        for (var sentence = Next(products, from, 0); sentence < products.Length; sentence = Next(products, sentence + 1, least * length))
        {
            var likeness = products[sentence] / (length * lengths[sentence]);
            if (likest.Count < Kept)
                likest.Enqueue(new Neighbour(sentence, likeness), likeness);
            else
                likest.EnqueueDequeue(new Neighbour(sentence, likeness), likeness);
            least = likest.Count < Kept ? 0 : likest.Peek().Likeness;
        }
        return [.. likest.UnorderedItems.Select(item => item.Element).OrderByDescending(one => one.Likeness).ThenBy(one => one.Place)];
    }

    /// <summary>The first sentence from there on that is liker than the least, or the end. Nearly all are unlike: they are passed over several at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    int Next(ReadOnlySpan<float> products, int from, float least)
    {
        for (; from <= products.Length - Vector<float>.Count; from += Vector<float>.Count)
            if (Vector.GreaterThanAny(new Vector<float>(products[from..]), new Vector<float>(lengths, from) * least))
                break;
        while (from < products.Length && products[from] <= lengths[from] * least)
            from++;
        return from;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Count(SparseText[] sentences)
    {
        foreach (var text in sentences)
            foreach (var feature in text.Features)
                if (feature.Place < TextFeatures.Pieces)
                    starts[feature.Place + 1]++;
        for (var place = 0; place < TextFeatures.Pieces; place++)
        {
            rarities[place] = Rarity(Math.Max(1, starts[place + 1]));
            starts[place + 1] = starts[place] + (rarities[place] > 0 ? starts[place + 1] : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    WeightedPlace[] Collect(SparseText[] sentences)
    {
        var (row, next) = (new WeightedPlace[starts[^1]], starts[..]);
        for (var sentence = 0; sentence < sentences.Length; sentence++)
            foreach (var feature in sentences[sentence].Features)
                if (feature.Place < TextFeatures.Pieces && rarities[feature.Place] > 0)
                    row[next[feature.Place]++] = new WeightedPlace(sentence, feature.Weight);
        return row;
    }

    ReadOnlySpan<WeightedPlace> PostingsOf(int place) => postings.AsSpan(starts[place]..starts[place + 1]);

    /// <summary>Squared inverse document frequency. What many sentences have tells hardly anything, but would take most of the time.</summary>
    float Rarity(int sentencesWithIt)
    {
        if (sentencesWithIt > Math.Max(CommonAtLeast, lengths.Length / CommonShare))
            return 0;
        var rarity = MathF.Log((lengths.Length + 1f) / sentencesWithIt);
        return rarity * rarity;
    }
}
