using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pathways.Core.Understanding;

/// <summary>
/// A weight for each feature and class, learned by stochastic gradient descent: the same lessons in the same order always
/// give the same model.
/// </summary>
sealed class LinearClassifier
{
    const float Decay = 2f;

    /// <summary>Of a lesson for the classes it does not speak for, of which there are many.</summary>
    const float AgainstShare = 0.35f;

    /// <summary>Of surprise. As good as zero: a third of the time that filing takes to learn is saved.</summary>
    const float NextToNothing = 0.2f;

    /// <summary>Makes margins into probabilities that are about as high as the classifier is right.</summary>
    const float Sharpness = 2f;

    /// <summary>In vectors.</summary>
    const int Block = 3;
    static readonly int BlockLength = Block * Vector256<float>.Count;

    readonly Loss loss;
    readonly int classes;
    readonly int stride; // classes, rounded up to whole blocks
    readonly Vocabulary vocabulary;
    readonly float[] weights; // by row of the vocabulary, then class

    LinearClassifier(Vocabulary vocabulary, int classes, Loss loss)
    {
        this.vocabulary = vocabulary;
        this.loss = loss;
        this.classes = classes;
        stride = (classes + BlockLength - 1) / BlockLength * BlockLength;
        weights = new float[vocabulary.Count * stride];
    }

    /// <summary>A lesson that teaches next to nothing new is not read again.</summary>
    /// <param name="lessons">Of all classes by turns. Fastest when their texts were made in this order, too: memory is then read in one go.</param>
    public static LinearClassifier Train(IReadOnlyList<Lesson> lessons, TextModelOptions options)
    {
        var model = new LinearClassifier(new Vocabulary(lessons, options.SeenAtLeast), lessons[0].Target.Length, options.Loss);
        Span<Lesson> unlearned = lessons.ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
            unlearned = unlearned[..model.Learn(unlearned, options.Rate / (1 + Decay * epoch))];
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

    /// <summary>Moves to the front the lessons that had something to teach.</summary>
    /// <returns>How many they are.</returns>
    int Learn(Span<Lesson> lessons, float rate)
    {
        var kept = 0;
        foreach (var lesson in lessons)
            if (Learn(lesson, rate))
                lessons[kept++] = lesson;
        return kept;
    }

    /// <summary>False when there was next to nothing to learn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    bool Learn(Lesson lesson, float rate)
    {
        Span<float> step = stackalloc float[stride];
        Score(lesson.Text, step);
        if (loss == Loss.Logistic)
            ToShares(step[..classes]);
        var worst = 0f;
        for (var c = 0; c < classes; c++)
        {
            var surprise = loss == Loss.Logistic ? Surprise(step[c], lesson.Target[c]) : Hinge(step[c], lesson.Target[c]);
            worst = Math.Max(worst, Math.Abs(surprise));
            step[c] = rate * lesson.Weight * surprise;
        }
        step[classes..].Clear();
        if (worst > 0)
            Move(lesson.Text, step);
        return worst > NextToNothing;
    }

    static float Surprise(float probability, float target) => target == Lesson.NotJudged ? 0 : target - probability;

    /// <summary>Nothing once the classes are told apart by a margin of one.</summary>
    static float Hinge(float score, float target) =>
        target > 0 ? score < 1 ? target : 0
        : score > -1 ? -AgainstShare : 0;

    /// <summary>The sums of a block stay in registers: a fifth of the time of training.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // all the time of training is spent here, before the JIT would notice
    void Score(SparseText text, Span<float> scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        var all = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan());
        for (var block = 0; block < sums.Length; block += Block)
        {
            var (first, second, third) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            foreach (var feature in text.Features)
                if (vocabulary.RowOf(feature.Place) is >= 0 and var known)
                {
                    var row = all.Slice(known * sums.Length + block, Block);
                    first += row[0] * feature.Weight;
                    second += row[1] * feature.Weight;
                    third += row[2] * feature.Weight;
                }
            (sums[block], sums[block + 1], sums[block + 2]) = (first, second, third);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Move(SparseText text, ReadOnlySpan<float> step)
    {
        var steps = MemoryMarshal.Cast<float, Vector256<float>>(step);
        var all = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan());
        foreach (var feature in text.Features)
            if (vocabulary.RowOf(feature.Place) is >= 0 and var known)
            {
                var row = all.Slice(known * steps.Length, steps.Length);
                for (var v = 0; v < steps.Length; v++)
                    row[v] += steps[v] * feature.Weight;
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
