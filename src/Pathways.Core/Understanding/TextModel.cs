namespace Pathways.Core.Understanding;

/// <summary>A sentence to learn from: how much it speaks for each class, 0 to 1, and how much it counts.</summary>
sealed record Lesson(SparseText Text, float[] Target, float Weight = 1)
{
    /// <summary>In the target: nothing is known about the class.</summary>
    public const float NotJudged = -1;
}

/// <param name="Epochs">How often the classifier reads each lesson.</param>
/// <param name="SeenAtLeast">In how many lessons a feature must stand to get a weight.</param>
/// <param name="VotesShare">The votes' part in the mix, 0 to 1.</param>
sealed record TextModelOptions(Loss Loss, int Epochs, float Rate, int SeenAtLeast, float VotesShare, int Voters);

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
        var comparing = Task.Run(() => new Likeness(lessons.Select(lesson => lesson.Text).ToArray()));
        classifier = LinearClassifier.Train(lessons, options); // meanwhile: it takes longest
        likeness = comparing.Result;
    }

    public static TextModel Train(IReadOnlyList<Lesson> lessons, TextModelOptions options) => new(lessons, options);

    /// <summary>A probability for each class.</summary>
    public float[] Judge(SparseText text)
    {
        var nearest = likeness.To(text);
        var share = nearest.Count == 0 ? 0 : options.VotesShare * Math.Min(1, nearest[0].Likeness / FullyHeardFrom);
        return Mix(classifier.Probabilities(text), Votes(nearest), share);
    }

    /// <summary>The lessons most like the text among some that stand together, likest first.</summary>
    public IReadOnlyList<Neighbour> Nearest(SparseText text, int from, int count) => likeness.To(text, from, count);

    /// <summary>0 to 1, as the voters' likeness is.</summary>
    public float Likeness(SparseText one, SparseText other) => likeness.Between(one, other);

    static float[] Mix(float[] probabilities, float[] votes, float share) =>
        [.. probabilities.Zip(votes, (probability, vote) => (1 - share) * probability + share * vote)];

    /// <summary>How much each class is spoken for on average, the likest voters counting most, by those who were judged for it.</summary>
    float[] Votes(IReadOnlyList<Neighbour> nearest)
    {
        var (votesFor, all) = (new float[votes[0].Target.Length], new float[votes[0].Target.Length]);
        foreach (var (place, near) in nearest.Take(options.Voters))
            for (var i = 0; i < votesFor.Length; i++)
                if (votes[place].Target[i] is not Lesson.NotJudged and var vote)
                {
                    var weight = votes[place].Weight * near * near;
                    votesFor[i] += weight * vote;
                    all[i] += weight;
                }
        return [.. votesFor.Zip(all, (vote, weight) => weight > 0 ? vote / weight : 0)];
    }
}
