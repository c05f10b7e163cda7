namespace Pathways.Core.Understanding;

/// <summary>Tells what a message wants: by command words, else by a small grammar, else by what the phrases taught.</summary>
public sealed class Reader
{
    const double OwnPastTrust = 3;

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
        var ranked = Weighed(model.Rank(plain), plain);
        var best = ranked[0];
        return best.Score >= Recognition.Likely
            ? new Recognition(best.Intent, best.Score, DecidedBy.Classifier) { Slots = Grammar.SlotsOf(plain, best.Intent), Next = ranked[1..4] }
            : new Recognition(Intents.OutOfScope, best.Score, DecidedBy.Classifier)
            {
                Next = [.. ranked.Where(guess => guess.Intent != Intents.OutOfScope).Take(3)],
            };
    }

    /// <summary>The form of a sentence says more about wins than its words: a question is none, and "I …ed" seldom is anything else.</summary>
    static List<Guess> Weighed(IReadOnlyList<Guess> guesses, string plain)
    {
        var trust = !Sentence.CanTellOfSomethingDone(plain) ? 0 : Sentence.TellsOfOwnPast(plain) ? OwnPastTrust : 1;
        var sum = guesses.Sum(Weight);
        return [.. guesses.Select(guess => guess with { Score = Weight(guess) / sum }).OrderByDescending(guess => guess.Score)];

        double Weight(Guess guess) => guess.Intent == Intents.LogWin ? guess.Score * trust : guess.Score;
    }
}
