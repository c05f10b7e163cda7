using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Says so when something was not understood, or is not for a coach, and offers the likeliest ways on.</summary>
public sealed class Unknown(Func<IReadOnlyList<IFeature>> features) : IFeature
{
    const int Offered = 2;

    /// <summary>Below it, what looks out of scope may only be badly put.</summary>
    const double SurelyElsewhere = 0.75;

    public string Name => "unknown";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.OutOfScope];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(turn switch
    {
        { Press: not null } => new Reply($"That button is from an older version of me. Just type what you want.") { Choices = [Help.Ask] },
        { Recognition.Crisis: true } => SomebodyBetter(),
        { Ask.Text: var text } when string.IsNullOrWhiteSpace(text) => new Reply($"I can only read text. Tell me in a sentence, and I'll take it from there."),
        { Recognition: { By: not DecidedBy.Classifier } or { Score: >= SurelyElsewhere } } => NotMyField(),
        _ => NotUnderstood(turn),
    });

    /// <summary>Short and without buttons: nothing here is to be weighed up.</summary>
    static Reply SomebodyBetter() => new($"I'm sorry it is this hard. I'm only a program; please talk to a person now, someone you trust or someone whose job it is.")
    {
        More =
        [
            $"If it is urgent, call your emergency number: 112 in Europe, 911 in North America. 988 (United States, Canada) and 116 123 (United Kingdom, Ireland, much of Europe) answer at night as well, and findahelpline.com has a number for most countries.",
            $"I haven't kept what you wrote.",
        ],
    };

    static Reply NotMyField() => new($"Not my field. I can suggest something to work on, or log something you did.")
    {
        Choices = [WhatShouldIWorkOn.Ask, Help.Ask],
    };

    Reply NotUnderstood(Turn turn)
    {
        if (turn.Ask.Text.Trim().Length is > 0 and <= Win.TextAtMost)
            turn.Next = turn.Next! with { Said = turn.Ask.Text };
        return new Reply($"I didn't get that. Did you mean one of these?")
        {
            Choices = [.. turn.Recognition.Next.Select(Way).OfType<Choice>().Distinct().Take(Offered), Help.Ask],
        };
    }

    /// <summary>Null for what has no button that stands on its own.</summary>
    Choice? Way(Guess guess) => guess.Intent == Core.Understanding.Intents.LogWin
        ? LogWin.LogWhatISaid
        : features().FirstOrDefault(feature => feature.Intents.Contains(guess.Intent)) is { Help: { } help } feature
            ? new Choice(help.Say.Capitalised(), new ChoiceId(feature.Name, "ask"))
            : null;
}
