namespace Pathways.Core.Understanding;

/// <summary>Ranks the intents of a message by what the phrase files teach.</summary>
sealed class IntentModel
{
    static readonly TextModelOptions Options = new(Loss.Hinge, Epochs: 4, Rate: 3f, VotesShare: 0.5f, Voters: 6);

    /// <summary>0: an intent with many phrases is thought likelier; 1: all are equally likely beforehand.</summary>
    const float Balance = 0.25f;

    readonly TextModel model;

    IntentModel(TextModel model) => this.model = model;

    public static IntentModel Train(IReadOnlyList<TaughtPhrase> phrases)
    {
        var counts = phrases.CountBy(phrase => phrase.Intent).ToDictionary();
        var fair = (float)phrases.Count / Intents.All.Count;
        var targets = Intents.All.ToDictionary(intent => intent, Target);
        var weights = counts.ToDictionary(count => count.Key, count => MathF.Pow(fair / count.Value, Balance));
        return new IntentModel(TextModel.Train([.. phrases.Select(phrase => new Lesson(phrase.Text, targets[phrase.Intent], weights[phrase.Intent]))], Options));
    }

    /// <summary>All intents, likeliest first.</summary>
    public List<Guess> Rank(string plain) =>
        [.. model.Judge(TextFeatures.Of(plain)).Select((score, i) => new Guess(Intents.All[i], score)).OrderByDescending(guess => guess.Score)];

    static float[] Target(string intent) => [.. Intents.All.Select(known => known == intent ? 1f : 0f)];
}

/// <summary>A phrase as the model reads it.</summary>
readonly record struct TaughtPhrase(string Intent, SparseText Text);
