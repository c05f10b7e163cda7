namespace Pathways.Core.Understanding;

/// <summary>How like a text is to each of some sentences: the cosine over their features, rare features counting more.</summary>
sealed class Likeness
{
    readonly float[] lengths; // by sentence
    readonly Dictionary<int, (int Sentence, float Weight)[]> postings; // by place

    public Likeness(IReadOnlyList<SparseText> sentences)
    {
        lengths = new float[sentences.Count];
        postings = Collect(sentences);
        foreach (var list in postings.Values)
            foreach (var (sentence, weight) in list)
                lengths[sentence] += weight * weight * Rarity(list.Length);
        foreach (ref var length in lengths.AsSpan())
            length = MathF.Sqrt(length);
    }

    /// <summary>By sentence, 0 to 1; 1 is the sentence itself.</summary>
    public float[] To(SparseText text)
    {
        var likeness = new float[lengths.Length];
        var length = float.Epsilon;
        for (var i = 0; i < text.Places.Length; i++)
        {
            var list = postings.GetValueOrDefault(text.Places[i], []);
            var weight = text.Weights[i] * Rarity(Math.Max(1, list.Length));
            length += weight * text.Weights[i];
            foreach (var (sentence, theirs) in list)
                likeness[sentence] += weight * theirs;
        }
        for (var sentence = 0; sentence < likeness.Length; sentence++)
            likeness[sentence] /= MathF.Sqrt(length) * lengths[sentence];
        return likeness;
    }

    static Dictionary<int, (int, float)[]> Collect(IReadOnlyList<SparseText> sentences)
    {
        var lists = new Dictionary<int, List<(int, float)>>(TextFeatures.Places / 2);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
            for (var i = 0; i < sentences[sentence].Places.Length; i++)
            {
                var place = sentences[sentence].Places[i];
                (lists.TryGetValue(place, out var list) ? list : lists[place] = []).Add((sentence, sentences[sentence].Weights[i]));
            }
        return lists.ToDictionary(list => list.Key, list => list.Value.ToArray());
    }

    /// <summary>Squared inverse document frequency.</summary>
    float Rarity(int sentencesWithIt)
    {
        var rarity = MathF.Log((lengths.Length + 1f) / sentencesWithIt);
        return rarity * rarity;
    }
}
