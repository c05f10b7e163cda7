namespace Pathways.Core.Understanding;

/// <summary>A sentence to learn from: how much it speaks for each class (sums to 1), and how much it counts.</summary>
sealed record Lesson(SparseText Text, float[] Target, float Weight = 1);

/// <summary>Two ways to judge a text, mixed: a linear classifier, and the votes of the lessons that the text is most like.</summary>
/// <param name="VotesShare">The votes' part in the mix, 0 to 1.</param>
readonly record struct TextModelOptions(int Epochs, float Rate, float VotesShare, int Voters);

/// <summary>Learns classes from lessons.</summary>
sealed class TextModel
{
    readonly IReadOnlyList<Lesson> lessons;
    readonly TextModelOptions options;
    readonly SoftmaxClassifier classifier;
    readonly Likeness likeness;

    TextModel(IReadOnlyList<Lesson> lessons, TextModelOptions options)
    {
        this.lessons = lessons;
        this.options = options;
        classifier = SoftmaxClassifier.Train(lessons, options.Epochs, options.Rate);
        likeness = new Likeness([.. lessons.Select(lesson => lesson.Text)]);
    }

    public static TextModel Train(IReadOnlyList<Lesson> lessons, TextModelOptions options) => new(lessons, options);

    public Judgement Judge(SparseText text)
    {
        var nearest = likeness.To(text);
        return new Judgement(Mix(classifier.Probabilities(text), Votes(nearest)), nearest);
    }

    float[] Mix(float[] probabilities, float[] votes) => votes.Sum() is > 0 and var sum
        ? [.. probabilities.Zip(votes, (probability, vote) => (1 - options.VotesShare) * probability + options.VotesShare * vote / sum)]
        : probabilities;

    /// <summary>All zero when the text is like no lesson.</summary>
    float[] Votes(IReadOnlyList<Neighbour> nearest)
    {
        var votes = new float[lessons[0].Target.Length];
        foreach (var (place, near) in nearest.Take(options.Voters))
            for (var i = 0; i < votes.Length; i++)
                votes[i] += lessons[place].Target[i] * near * near;
        return votes;
    }
}

/// <param name="Probabilities">By class; they sum to 1.</param>
/// <param name="Nearest">The lessons most like the text, likest first.</param>
sealed record Judgement(float[] Probabilities, IReadOnlyList<Neighbour> Nearest);
