using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pathways.Core.Understanding;

/// <summary>
/// A weight for each feature and class, learned by stochastic gradient descent in an order that the seed fixes:
/// the same lessons always give the same model.
/// </summary>
sealed class LinearClassifier
{
    const int Seed = 20;
    const float Decay = 2f;

    /// <summary>Of a lesson for the classes it does not speak for, of which there are many.</summary>
    const float AgainstShare = 0.35f;

    /// <summary>Makes margins into probabilities that are about as high as the classifier is right.</summary>
    const float Sharpness = 2f;

    readonly Loss loss;
    readonly int classes;
    readonly int stride; // classes, rounded up to whole vectors
    readonly Vocabulary vocabulary;
    readonly float[] weights; // by row of the vocabulary, then class

    LinearClassifier(Vocabulary vocabulary, int classes, Loss loss)
    {
        this.vocabulary = vocabulary;
        this.loss = loss;
        this.classes = classes;
        stride = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        weights = new float[vocabulary.Count * stride];
    }

    /// <summary>A lesson that teaches nothing new is not read again.</summary>
    public static LinearClassifier Train(IReadOnlyList<Lesson> lessons, TextModelOptions options)
    {
        var model = new LinearClassifier(new Vocabulary(lessons, options.SeenAtLeast), lessons[0].Target.Length, options.Loss);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            order = Array.FindAll(order, i => model.Learn(lessons[i], options.Rate / (1 + Decay * epoch)));
        }
        return model;
    }

    /// <summary>One probability per class: of the class alone with <see cref="Loss.Logistic"/>, else they sum to 1.</summary>
    public float[] Probabilities(SparseText text)
    {
        var scores = new float[stride];
        Score(text, scores);
        if (loss == Loss.Logistic)
            ToShares(scores.AsSpan(0, classes));
        else
            ToProbabilities(scores.AsSpan(0, classes));
        return scores[..classes];
    }

    /// <summary>False when there was nothing to learn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool Learn(Lesson lesson, float rate)
    {
        Span<float> step = stackalloc float[stride];
        step.Clear();
        Score(lesson.Text, step);
        if (loss == Loss.Logistic)
            ToShares(step[..classes]);
        for (var c = 0; c < classes; c++)
            step[c] = rate * lesson.Weight * (loss == Loss.Logistic ? Surprise(step[c], lesson.Target[c]) : Hinge(step[c], lesson.Target[c]));
        step[classes..].Clear();
        var moves = step.ContainsAnyExcept(0);
        if (moves)
            Move(lesson.Text, step);
        return moves;
    }

    static float Surprise(float probability, float target) => target == Lesson.NotJudged ? 0 : target - probability;

    /// <summary>Nothing once the classes are told apart by a margin of one.</summary>
    static float Hinge(float score, float target) =>
        target > 0 ? score < 1 ? target : 0
        : score > -1 ? -AgainstShare : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // all the time of training is spent here, before the JIT would notice
    void Score(SparseText text, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var all = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        foreach (var feature in text.Features)
        {
            if (vocabulary.RowOf(feature.Place) is not (>= 0 and var known))
                continue;
            var weight = new Vector<float>(feature.Weight);
            var row = all.Slice(known * sums.Length, sums.Length);
            for (var v = 0; v < sums.Length; v++)
                sums[v] += row[v] * weight;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Move(SparseText text, ReadOnlySpan<float> step)
    {
        var steps = MemoryMarshal.Cast<float, Vector<float>>(step);
        var all = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan());
        foreach (var feature in text.Features)
        {
            if (vocabulary.RowOf(feature.Place) is not (>= 0 and var known))
                continue;
            var weight = new Vector<float>(feature.Weight);
            var row = all.Slice(known * steps.Length, steps.Length);
            for (var v = 0; v < steps.Length; v++)
                row[v] += steps[v] * weight;
        }
    }

    static void ToShares(Span<float> scores)
    {
        foreach (ref var score in scores)
            score = 1 / (1 + MathF.Exp(-score));
    }

    static void ToProbabilities(Span<float> scores)
    {
        foreach (ref var score in scores)
            score *= Sharpness;
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
            highest = Math.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = MathF.Exp(score - highest);
        foreach (ref var score in scores)
            score /= sum;
    }
}

enum Loss
{
    /// <summary>Logistic regression for each class by itself: best where a lesson may speak for several classes.</summary>
    Logistic,

    /// <summary>A support vector machine for each class against the rest: best where a lesson has one class.</summary>
    Hinge,
}
