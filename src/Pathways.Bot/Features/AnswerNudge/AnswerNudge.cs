using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Takes "did it" and "not this week" about the suggestion last talked of.</summary>
public sealed class AnswerNudge(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "nudge";

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.NudgeDone, Core.Understanding.Intents.NudgeSkip];

    public static Choice Done(Nudge nudge) => new("Did it", new ChoiceId(FeatureName, "done", nudge.Id.ToString()));

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var id = turn.Press is null ? turn.Topic.NudgeId ?? 0 : turn.AboutId;
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, id, cancel);
        var item = nudge is null ? null : turn.Pathway?.FindItem(nudge.ItemId);
        var skip = turn.Verb != "done" && turn.Recognition.Intent == Core.Understanding.Intents.NudgeSkip;
        return (nudge, item) switch
        {
            (null, _) or (_, null) => turn.Pathway is null ? WhatShouldIWorkOn.NeedsPathway(catalogue) : NothingOpen(skip),
            ({ Answer: NudgeAnswer.Done }, _) when !skip => new Reply($"That one is logged already. “Undo” takes it back."),
            _ when skip => await SkipAsync(turn, nudge, cancel),
            _ => await DoneAsync(turn, nudge, item, cancel),
        };
    }

    static async Task<Reply> SkipAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.NotNow, turn.Ask.At, cancel);
        return new Reply($"Weeks like that happen. It will keep; want a smaller one?")
        {
            Choices = [WhatShouldIWorkOn.Smaller(nudge), WhatShouldIWorkOn.Another(nudge)],
        };
    }

    static async Task<Reply> DoneAsync(Turn turn, Nudge nudge, Item item, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.Done, turn.Ask.At, cancel);
        var win = await turn.Work.Wins.LogAsync(turn.Coachee.Id, item.Title, turn.Today, null, turn.Ask.At, cancel);
        await Filing.FileAsync(turn, win, turn.Pathway!, item, cancel);
        turn.Next = turn.Next! with { WinId = win.Id };
        var areas = item.EvidenceFor.Select(id => turn.Pathway!.FindFocusArea(id)!.Name);
        return new Reply($"Logged for today: “{item.Title}”.")
        {
            More =
            [
                $"Evidence for *{string.Join(" and ", areas)}*.",
                $"Your own words count for more later. Type “change that to …” and say what you did and who it helped.",
            ],
            Choices = [WhatShouldIWorkOn.Ask, ShowProgress.Ask],
        };
    }

    static Reply NothingOpen(bool skip) => skip
        ? new Reply($"Nothing is waiting for you, so there's nothing to skip.") { Choices = [WhatShouldIWorkOn.Ask] }
        : new Reply($"Good. What was it? One sentence is enough, and I'll keep it as a win.");
}
