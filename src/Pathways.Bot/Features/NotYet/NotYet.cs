using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Understands what is not built yet and says so plainly, so that nobody waits for it.</summary>
public sealed class NotYet : IFeature
{
    public string Name => "not-yet";

    public IReadOnlyList<string> Intents =>
    [
        Core.Understanding.Intents.SetSchedule, Core.Understanding.Intents.Pause, Core.Understanding.Intents.Resume,
        Core.Understanding.Intents.BragDoc, Core.Understanding.Intents.OneOnOne,
    ];

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(turn.Recognition.Intent switch
    {
        Core.Understanding.Intents.SetSchedule => new Reply($"I don't write first yet, so there is no time to set. Ask me whenever it suits you.")
        {
            Choices = [WhatShouldIWorkOn.Ask],
        },
        Core.Understanding.Intents.Pause => new Reply($"Nothing to pause: I only write when you write to me."),
        Core.Understanding.Intents.Resume => new Reply($"Welcome back. I'm here whenever you write.") { Choices = [WhatShouldIWorkOn.Ask, ShowProgress.Ask] },
        _ => new Reply($"I can't make that document for you yet. Every win is kept for it; this is what's there so far.") { Choices = [ShowProgress.Ask] },
    });
}
