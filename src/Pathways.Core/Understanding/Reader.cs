namespace Pathways.Core.Understanding;

/// <summary>Tells what a message wants: by command words, else by a small grammar, else by what the phrases taught.</summary>
public sealed class Reader
{
    readonly IntentModel model;

    Reader(IntentModel model) => this.model = model;

    public static Reader Train(IReadOnlyList<Phrase> phrases) => new(IntentModel.Train(phrases));

    /// <summary>Any text gets an answer, the same one every time.</summary>
    public Recognition Read(string typed)
    {
        var plain = PlainText.Of(typed);
        return Commands.Read(typed, plain) ?? Grammar.Read(typed, plain) ?? Guess(plain);
    }

    Recognition Guess(string plain)
    {
        var ranked = model.Rank(plain).Where(guess => Fits(guess, plain)).ToList();
        var best = ranked[0];
        return best.Score >= Recognition.Likely
            ? new Recognition(best.Intent, best.Score, DecidedBy.Classifier) { Slots = Grammar.SlotsOf(plain, best.Intent), Next = ranked[1..4] }
            : new Recognition(Intents.OutOfScope, best.Score, DecidedBy.Classifier)
            {
                Next = [.. ranked.Where(guess => guess.Intent != Intents.OutOfScope).Take(3)],
            };
    }

    static bool Fits(Guess guess, string plain) => guess.Intent != Intents.LogWin || Sentence.CanTellOfSomethingDone(plain);
}
