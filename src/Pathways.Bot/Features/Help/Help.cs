using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Shows what can be asked for, made from the list of features itself.</summary>
public sealed class Help(Func<IReadOnlyList<IFeature>> features) : IFeature
{
    public static readonly Choice Ask = new("What can you do?", new ChoiceId("help", "ask"));

    public string Name => "help";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Help];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) =>
        Task.FromResult(new Reply($"Just write to me. These are examples of what I understand:")
        {
            Facts = [.. features().Select(feature => feature.Help).OfType<HelpLine>().Select(line => new Fact($"“{line.Say}”", line.Gives))],
            Choices = turn.Pathway is null ? [Welcome.Start, ListPathways.Ask] : [WhatShouldIWorkOn.Ask, ShowProgress.Ask],
        });
}
