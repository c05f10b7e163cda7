namespace Pathways.Core.Understanding;

/// <summary>Ranks the intents of a message by what the phrase files teach.</summary>
sealed class IntentModel
{
    static readonly TextModelOptions Options = new(Loss.Hinge, Epochs: 3, Rate: 2f, SeenAtLeast: 6, VotesShare: 0.5f, Voters: 6);

    /// <summary>0: an intent with many phrases is thought likelier; 1: all are equally likely beforehand.</summary>
    const float Balance = 0.15f;

    /// <summary>A win that is not heard may be lost; what is logged in error is taken back with a tap.</summary>
    const float WinsCount = 1.5f;

    readonly TextModel model;

    IntentModel(TextModel model) => this.model = model;

    /// <param name="intents">What each of the texts wants.</param>
    public static IntentModel Train(IReadOnlyList<string> intents, SparseText[] texts)
    {
        var counts = intents.CountBy(intent => intent).ToDictionary();
        var fair = (float)texts.Length / Intents.All.Count;
        var targets = Intents.All.ToDictionary(intent => intent, Target);
        var weights = counts.ToDictionary(count => count.Key, count => MathF.Pow(fair / count.Value, Balance) * (count.Key == Intents.LogWin ? WinsCount : 1));
        var lessons = new Lesson[texts.Length];
        for (var i = 0; i < lessons.Length; i++)
            lessons[i] = new Lesson(texts[i], targets[intents[i]], weights[intents[i]]);
        return new IntentModel(TextModel.Train(lessons, Options));
    }

    /// <summary>All intents, likeliest first.</summary>
    public List<Guess> Rank(string plain) =>
        [.. model.Judge(TextFeatures.Of(plain)).Select((score, i) => new Guess(Intents.All[i], score)).OrderByDescending(guess => guess.Score)];

    static float[] Target(string intent) => [.. Intents.All.Select(known => known == intent ? 1f : 0f)];
}
