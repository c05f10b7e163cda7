using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Tells what a message wants: by command words, else by a small grammar, else by what the phrases taught.</summary>
public sealed class Reader
{
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
        var ranked = Rank(heard.Plain);
        var best = ranked[0];
        return best.Score >= Recognition.Likely
            ? new Recognition(best.Intent, best.Score, DecidedBy.Classifier) { Slots = Grammar.SlotsOf(heard, best.Intent), Next = [.. ranked.Skip(1).Take(3)] }
            : new Recognition(Intents.OutOfScope, best.Score, DecidedBy.Classifier)
            {
                Next = [.. ranked.Where(guess => guess.Intent != Intents.OutOfScope).Take(3)],
            };
    }

    /// <summary>A question, a plan or a wish is no win, whatever it is about.</summary>
    IReadOnlyList<Guess> Rank(string plain) => Sentence.CanTellOfSomethingDone(plain)
        ? model.Rank(plain)
        : [.. model.Rank(plain).OrderBy(guess => guess.Intent == Intents.LogWin).Select(guess => guess.Intent == Intents.LogWin ? guess with { Score = 0 } : guess)];
}
