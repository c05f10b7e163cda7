using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Says hello and puts one question.</summary>
public sealed class Greeting : IFeature
{
    public string Name => "greeting";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Greeting];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(Back(turn.Pathway));

    static Reply Back(Pathway? pathway) => pathway is null
        ? new Reply($"Hello. Shall we find your pathway first?") { Choices = [Welcome.Start, ListPathways.Ask] }
        : new Reply($"Hello. What did you get done? Or shall I suggest something?") { Choices = [WhatShouldIWorkOn.Ask, ShowProgress.Ask] };
}
