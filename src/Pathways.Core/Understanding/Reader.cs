using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Tells what a message wants: by command words, else by a small grammar, else by what the phrases taught.</summary>
public sealed class Reader
{
    /// <summary>In the score of a part of a message.</summary>
    const double ClearFrom = 0.55;

    /// <summary>What is hardly a win at all gives way to anything.</summary>
    const double WinFrom = 0.15;
    const double WinUnlessSurerBy = 0.5;

    /// <summary>What gives way to a win when somebody says what they did: requests, and nobody's business.</summary>
    static readonly HashSet<string> NotTold =
    [
        Intents.SuggestNext, Intents.ShowProgress, Intents.ListPathways, Intents.ExplainItem, Intents.BragDoc, Intents.OneOnOne, Intents.Reading,
        Intents.CompareRoles, Intents.Privacy, Intents.Help, Intents.OutOfScope,
    ];

    readonly IntentModel model;

    readonly Topics topics;

    Reader(IntentModel model, Topics topics) => (this.model, this.topics) = (model, topics);

    /// <param name="areaNames">Of the focus areas that people may name.</param>
    public static Reader Train(IReadOnlyList<Phrase> phrases, params IEnumerable<string> areaNames) =>
        Train(IntentModel.Lessons(phrases), areaNames);

    internal static Reader Train(Lesson[] lessons, IEnumerable<string> areaNames) => new(IntentModel.Train(lessons), new Topics(areaNames));

    /// <summary>Any text gets an answer, the same one every time.</summary>
    /// <param name="today">In the coachee's zone.</param>
    public Recognition Read(string typed, LocalDate today)
    {
        var heard = new Heard(typed, PlainText.Of(typed), today, topics);
        var read = Crisis.IsIn(heard.Plain) ? new Recognition(Intents.OutOfScope, 1, DecidedBy.Grammar) { Crisis = true } : WithParts(ReadOne(heard), heard);
        return read with { Language = Languages.Of(heard.Plain) };
    }

    Recognition ReadOne(Heard heard) => WithDay(Commands.Read(heard) ?? Grammar.Read(heard.Typed, heard.Plain, heard.Today) ?? Guess(heard), heard);

    /// <summary>
    /// Only when every part is clear, and one of them is a win or what the whole is taken for: a wrong split is worse than none.
    /// A win comes first, since the rest can be asked again.
    /// </summary>
    Recognition WithParts(Recognition whole, Heard heard)
    {
        if (whole.By != DecidedBy.Classifier || (whole.Intent == Intents.LogWin && WinLines.Bulleted(heard.Typed).Count > 0))
            return whole;
        var parts = Clauses.Of(heard.Typed).Where(part => !part.EndsWith(':'))
            .Select(part => ReadOne(heard with { Typed = part, Plain = PlainText.Of(part) }) with { Part = part })
            .Where(part => !IsSmallTalk(part.Intent)).ToList();
        var main = parts.Find(part => part.Intent == Intents.LogWin) ?? parts.Find(part => part.Intent == whole.Intent);
        return main is null || parts.Exists(part => part.Score < ClearFrom || part.Intent == Intents.OutOfScope) || parts.DistinctBy(part => part.Intent).Count() < 2
            ? whole
            : main with { Also = [.. parts.Where(part => part != main)] };
    }

    static bool IsSmallTalk(string intent) => intent is Intents.Greeting or Intents.Thanks;

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

    /// <summary>A question, a plan or a wish is no win, whatever it is about. What somebody says they did is likelier one than a request or nobody's business.</summary>
    List<Guess> Rank(string plain)
    {
        var ranked = model.Rank(plain);
        if (!Sentence.CanTellOfSomethingDone(plain))
            return [.. ranked.Select(guess => guess.Intent == Intents.LogWin ? guess with { Score = 0 } : guess).OrderByDescending(guess => guess.Score)];
        var (first, win) = (ranked[0], ranked.Find(guess => guess.Intent == Intents.LogWin)!);
        return NotTold.Contains(first.Intent) && win.Score >= WinFrom && first.Score - win.Score < WinUnlessSurerBy && Sentence.TellsOfThePast(plain)
            ? [win with { Score = first.Score }, first with { Score = win.Score }, .. ranked.Where(guess => guess != first && guess != win)]
            : ranked;
    }
}
