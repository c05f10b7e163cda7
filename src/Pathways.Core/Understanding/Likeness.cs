namespace Pathways.Core.Understanding;

/// <summary>Finds the keys whose sentences a text is most like: nearest neighbour by cosine, rare features counting more.</summary>
sealed class Likeness<TKey> where TKey : class
{
    readonly TKey[] keys; // by sentence
    readonly float[] lengths; // by sentence
    readonly Dictionary<int, List<(int Sentence, float Weight)>> postings = []; // by place

    public Likeness(IReadOnlyList<(TKey Key, SparseText Text)> sentences)
    {
        keys = [.. sentences.Select(sentence => sentence.Key)];
        for (var sentence = 0; sentence < sentences.Count; sentence++)
            foreach (var (place, weight) in sentences[sentence].Text.Places.Zip(sentences[sentence].Text.Weights))
                (postings.TryGetValue(place, out var list) ? list : postings[place] = []).Add((sentence, weight));
        lengths = new float[keys.Length];
        foreach (var list in postings.Values)
            foreach (var (sentence, weight) in list)
                lengths[sentence] += weight * weight * Rarity(list);
        for (var sentence = 0; sentence < lengths.Length; sentence++)
            lengths[sentence] = MathF.Sqrt(lengths[sentence]);
    }

    /// <summary>Each key once, by its likest sentence, likest first; 1 is the sentence itself.</summary>
    public IEnumerable<(TKey Key, double Score)> Rank(SparseText text)
    {
        var products = new float[keys.Length];
        var length = 0f;
        foreach (var (place, weight) in text.Places.Zip(text.Weights))
            if (postings.TryGetValue(place, out var list))
            {
                var rarity = Rarity(list);
                length += weight * weight * rarity;
                foreach (var (sentence, theirs) in list)
                    products[sentence] += weight * theirs * rarity;
            }
        var scale = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        return products.Select((product, sentence) => (Key: keys[sentence], Score: (double)(product * scale / lengths[sentence])))
            .Where(one => one.Score > 0).GroupBy(one => one.Key).Select(same => (same.Key, same.Max(one => one.Score)))
            .OrderByDescending(one => one.Item2);
    }

    /// <summary>Squared inverse document frequency.</summary>
    float Rarity(List<(int Sentence, float Weight)> postingList)
    {
        var rarity = MathF.Log((keys.Length + 1f) / postingList.Count);
        return rarity * rarity;
    }
}
