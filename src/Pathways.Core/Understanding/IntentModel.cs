namespace Pathways.Core.Understanding;

/// <summary>Ranks the intents of a message by what the phrase files teach.</summary>
sealed class IntentModel
{
    static readonly TextModelOptions Options = new(Epochs: 8, Rate: 6f, VotesShare: 0.5f, Voters: 6);

    /// <summary>0: an intent with many phrases is thought likelier; 1: all are equally likely beforehand.</summary>
    const float Balance = 0.7f;

    readonly TextModel model;

    IntentModel(TextModel model) => this.model = model;

    public static IntentModel Train(IReadOnlyList<Phrase> phrases)
    {
        var counts = phrases.CountBy(phrase => phrase.Intent).ToDictionary();
        var fair = (float)phrases.Count / Intents.All.Count;
        var lessons = phrases.Select(phrase => new Lesson(
            TextFeatures.Of(PlainText.Of(phrase.Text)), Target(phrase.Intent), MathF.Pow(fair / counts[phrase.Intent], Balance))).ToList();
        return new IntentModel(TextModel.Train(lessons, Options));
    }

    /// <summary>All intents, likeliest first.</summary>
    public IReadOnlyList<Guess> Rank(string plain) =>
        [.. model.Judge(TextFeatures.Of(plain)).Probabilities.Select((score, i) => new Guess(Intents.All[i], score)).OrderByDescending(guess => guess.Score)];

    static float[] Target(string intent) => [.. Intents.All.Select(known => known == intent ? 1f : 0f)];
}
