using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Takes thanks without making a conversation of it.</summary>
public sealed class Thanks : IFeature
{
    public string Name => "thanks";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Thanks];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) =>
        Task.FromResult(new Reply($"Any time. Tell me when you've done something worth keeping."));
}
