namespace Pathways.Core.Understanding;

/// <summary>Ranks the intents of a message by what the phrase files teach.</summary>
sealed class IntentModel
{
    static readonly Teaching Teaching = new(Epochs: 10, Rate: 6f, Decay: 0.25f);

    /// <summary>0: an intent with many phrases is thought likelier; 1: all are equally likely beforehand.</summary>
    const float Balance = 0.7f;

    readonly SoftmaxClassifier classifier;

    IntentModel(SoftmaxClassifier classifier) => this.classifier = classifier;

    public static IntentModel Train(IReadOnlyList<Phrase> phrases)
    {
        var counts = phrases.CountBy(phrase => phrase.Intent).ToDictionary();
        var fair = (float)phrases.Count / Intents.All.Count;
        var lessons = phrases.Select(phrase => new Lesson(
            TextFeatures.Of(PlainText.Of(phrase.Text)), Target(phrase.Intent), MathF.Pow(fair / counts[phrase.Intent], Balance))).ToList();
        return new IntentModel(SoftmaxClassifier.Train(lessons, Intents.All.Count, Teaching));
    }

    /// <summary>All intents, likeliest first.</summary>
    public IReadOnlyList<Guess> Rank(string plain) =>
        [.. classifier.Probabilities(TextFeatures.Of(plain)).Select((score, i) => new Guess(Intents.All[i], score)).OrderByDescending(guess => guess.Score)];

    static float[] Target(string intent) => [.. Intents.All.Select(known => known == intent ? 1f : 0f)];
}
