using System.Runtime.CompilerServices;

namespace Pathways.Core.Understanding;

/// <summary>Ranks the intents of a message by what the phrase files teach.</summary>
sealed class IntentModel
{
    static readonly TextModelOptions Options = new(Loss.Hinge, Epochs: 3, Rate: 2f, SeenAtLeast: 6, VotesShare: 0.45f, Voters: 6);

    const int Seed = 20;

    /// <summary>0: an intent with many phrases is thought likelier; 1: all are equally likely beforehand.</summary>
    const float Balance = 0.15f;

    /// <summary>A win that is not heard may be lost; what is logged in error is taken back with a tap.</summary>
    const float WinsCount = 1.8f;

    readonly TextModel model;

    IntentModel(TextModel model) => this.model = model;

    public static IntentModel Train(Lesson[] lessons) => new(TextModel.Train(lessons, Options));

    /// <summary>
    /// In an order that the seed fixes, the intents by turns. They are mixed before their features are made, which then lie in
    /// memory as they are learned: that halves the time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lesson[] Lessons(IReadOnlyList<Phrase> phrases)
    {
        var wordless = phrases.CountBy(phrase => phrase.Intent).ToDictionary(count => count.Key, count => Wordless(count.Key, (float)count.Value / phrases.Count));
        var mixed = phrases.ToArray();
        new Random(Seed).Shuffle(mixed);
        var texts = TextFeatures.OfAll(Array.ConvertAll(mixed, phrase => phrase.Text));
        var lessons = new Lesson[texts.Length];
        for (var i = 0; i < lessons.Length; i++)
            lessons[i] = wordless[mixed[i].Intent] with { Text = texts[i] };
        return lessons;
    }

    /// <summary>All intents, likeliest first.</summary>
    public List<Guess> Rank(string plain) =>
        [.. model.Judge(TextFeatures.Of(plain)).Select((score, i) => new Guess(Intents.All[i], score)).OrderByDescending(guess => guess.Score)];

    /// <param name="share">Of the intent, among all phrases.</param>
    static Lesson Wordless(string intent, float share) =>
        new(default, Target(intent), MathF.Pow(share * Intents.All.Count, -Balance) * (intent == Intents.LogWin ? WinsCount : 1));

    static float[] Target(string intent) => [.. Intents.All.Select(known => known == intent ? 1f : 0f)];
}
