namespace Pathways.Core.Understanding;

/// <summary>A sentence to learn from: how much it speaks for each class (sums to 1), and how much it counts.</summary>
sealed record Lesson(SparseText Text, float[] Target, float Weight = 1);

/// <param name="Epochs">How often the classifier reads each lesson.</param>
/// <param name="VotesShare">The votes' part in the mix, 0 to 1.</param>
sealed record TextModelOptions(Loss Loss, int Epochs, float Rate, float VotesShare, int Voters);

/// <summary>Two ways to judge a text, mixed: a linear classifier, and the votes of the lessons that the text is most like.</summary>
sealed class TextModel
{
    /// <summary>Strangers have no say: when even the likest lesson is less like the text than this, the votes count less.</summary>
    const float FullyHeardFrom = 0.15f;

    readonly (float[] Target, float Weight)[] votes; // by lesson; the texts are not needed any more
    readonly TextModelOptions options;
    readonly LinearClassifier classifier;
    readonly Likeness likeness;

    TextModel(IReadOnlyList<Lesson> lessons, TextModelOptions options)
    {
        votes = [.. lessons.Select(lesson => (lesson.Target, lesson.Weight))];
        this.options = options;
        classifier = LinearClassifier.Train(lessons, options.Loss, options.Epochs, options.Rate);
        likeness = new Likeness([.. lessons.Select(lesson => lesson.Text)]);
    }

    public static TextModel Train(IReadOnlyList<Lesson> lessons, TextModelOptions options) => new(lessons, options);

    public Judgement Judge(SparseText text)
    {
        var nearest = likeness.To(text);
        var share = nearest.Count == 0 ? 0 : options.VotesShare * Math.Min(1, nearest[0].Likeness / FullyHeardFrom);
        return new Judgement(Mix(classifier.Probabilities(text), Votes(nearest), share), nearest);
    }

    /// <summary>0 to 1, as the voters' likeness is.</summary>
    public float Likeness(SparseText one, SparseText other) => likeness.Between(one, other);

    static float[] Mix(float[] probabilities, float[] votes, float share) =>
        [.. probabilities.Zip(votes, (probability, vote) => (1 - share) * probability + share * vote)];

    /// <summary>How much each class is spoken for by the voters on average, the likest counting most.</summary>
    float[] Votes(IReadOnlyList<Neighbour> nearest)
    {
        var (votesFor, all) = (new float[votes[0].Target.Length], 0f);
        foreach (var (place, near) in nearest.Take(options.Voters))
        {
            var weight = votes[place].Weight * near * near;
            all += weight;
            for (var i = 0; i < votesFor.Length; i++)
                votesFor[i] += votes[place].Target[i] * weight;
        }
        if (all > 0)
            foreach (ref var vote in votesFor.AsSpan())
                vote /= all;
        return votesFor;
    }
}

/// <param name="Probabilities">By class; they sum to 1.</param>
/// <param name="Nearest">The lessons most like the text, likest first.</param>
sealed record Judgement(float[] Probabilities, IReadOnlyList<Neighbour> Nearest);
