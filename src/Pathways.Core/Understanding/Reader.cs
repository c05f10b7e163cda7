using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Tells what a message wants: by command words, else by a small grammar, else by what the phrases taught.</summary>
public sealed class Reader
{
    const double OwnPastTrust = 8;

    readonly IntentModel model;

    readonly Topics topics;

    Reader(IntentModel model, Topics topics) => (this.model, this.topics) = (model, topics);

    /// <param name="areaNames">Of the focus areas that people may name.</param>
    public static Reader Train(IReadOnlyList<Phrase> phrases, params IEnumerable<string> areaNames) => new(IntentModel.Train(phrases), new Topics(areaNames));

    /// <summary>Any text gets an answer, the same one every time.</summary>
    /// <param name="today">In the coachee's zone.</param>
    public Recognition Read(string typed, LocalDate today)
    {
        var heard = new Heard(typed, PlainText.Of(typed), today, topics);
        return WithDay(Commands.Read(heard) ?? Grammar.Read(typed, heard.Plain, today) ?? Guess(heard), heard);
    }

    static Recognition WithDay(Recognition read, Heard heard) => read.Intent is not (Intents.SetSchedule or Intents.Pause) ? read : read with
    {
        Impossible = Impossible.In(heard.Plain, heard.Today) is { } words ? PlainText.AsTyped(words, heard.Typed) : null,
        OnDate = read.Intent == Intents.SetSchedule ? Dates.On(heard.Plain, heard.Today) : null,
    };

    Recognition Guess(Heard heard)
    {
        var ranked = Weighed(model.Rank(heard.Plain), heard.Plain);
        var best = ranked[0];
        return best.Score >= Recognition.Likely
            ? new Recognition(best.Intent, best.Score, DecidedBy.Classifier) { Slots = Grammar.SlotsOf(heard, best.Intent), Next = ranked[1..4] }
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
