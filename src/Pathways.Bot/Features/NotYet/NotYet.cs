using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Understands what is not built yet and says so plainly, so that nobody waits for it.</summary>
public sealed class NotYet : IFeature
{
    public string Name => "not-yet";

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.BragDoc, Core.Understanding.Intents.OneOnOne];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        new Reply($"I can't make that document for you yet. Every win is kept for it; this is what's there so far.") { Choices = [ShowProgress.Ask] });
}
