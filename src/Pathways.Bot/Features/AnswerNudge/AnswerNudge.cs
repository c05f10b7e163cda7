using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Takes "did it" and "not this week" about the suggestion last talked of.</summary>
public sealed class AnswerNudge(CoachingCatalogue catalogue, Answering answering, Pause pause) : IFeature
{
    const string FeatureName = "nudge";
    const string SkipVerb = "skip";

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.NudgeDone, Core.Understanding.Intents.NudgeSkip];

    public static Choice Done(long nudgeId) => new("Did it", new ChoiceId(FeatureName, "done", nudgeId.ToString()));

    public static Choice NotThisWeek(long nudgeId) => new("Not this week", new ChoiceId(FeatureName, SkipVerb, nudgeId.ToString()));

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var id = turn.Press is null ? turn.Topic.NudgeId ?? 0 : turn.AboutId;
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, id, cancel);
        var item = nudge is null ? null : turn.Pathway?.FindItem(nudge.ItemId);
        var skip = turn.Press is null ? turn.Recognition.Intent == Core.Understanding.Intents.NudgeSkip : turn.Verb == SkipVerb;
        return (nudge, item) switch
        {
            _ when skip && !IsOpen(nudge) && SaysThisWeek(turn) => await pause.ThisWeekAsync(turn, cancel),
            (null, _) or (_, null) => turn.Pathway is null ? WhatShouldIWorkOn.NeedsPathway(catalogue) : NothingOpen(skip),
            ({ Answer: NudgeAnswer.Done }, _) when !skip => new Reply($"That one is logged already. “Undo” takes it back."),
            _ when skip => await SkipAsync(turn, nudge, cancel),
            _ => await DoneAsync(turn, nudge, item, cancel),
        };
    }

    /// <summary>Keeps in their own words what they did for an item, under what the item is evidence for.</summary>
    public async Task<Reply> KeepAsync(Turn turn, Nudge nudge, Item item, string typed, CancellationToken cancel)
    {
        var text = WinText.Of(typed);
        if (text.Length is 0 or > Win.TextAtMost)
            return new Reply($"I keep up to {Win.TextAtMost} characters in one win, and I haven't saved this one. What was it, in a sentence?");
        var answer = nudge.Answer == NudgeAnswer.Partly ? NudgeAnswer.Partly : NudgeAnswer.Done;
        var win = await LogAsync(turn, nudge, item, text, answer, cancel);
        return new Reply($"Logged for {Dates.Short(win.Date, turn.Today)}: “{win.Text}”.")
        {
            More = [Evidence(turn, item)],
            Choices = [LogWin.Change(win)],
        };
    }

    static bool IsOpen(Nudge? nudge) => nudge is { Answer: null or NudgeAnswer.WillDo or NudgeAnswer.Partly or NudgeAnswer.NextWeek };

    static bool SaysThisWeek(Turn turn) => turn.Ask.Text.Contains("this week", StringComparison.OrdinalIgnoreCase);

    async Task<Reply> SkipAsync(Turn turn, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.NotNow, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id };
        return new Reply($"Weeks like that happen. It will keep; want a smaller one?")
        {
            Choices = [WhatShouldIWorkOn.Smaller(nudge.Id), WhatShouldIWorkOn.Another(nudge.Id)],
        };
    }

    async Task<Reply> DoneAsync(Turn turn, Nudge nudge, Item item, CancellationToken cancel)
    {
        await LogAsync(turn, nudge, item, item.Title, NudgeAnswer.Done, cancel);
        return new Reply($"Logged for today: “{item.Title}”.")
        {
            More =
            [
                Evidence(turn, item),
                $"Your own words count for more later. Type “change that to …” and say what you did and who it helped.",
            ],
            Choices = [WhatShouldIWorkOn.Ask, ShowProgress.Ask],
        };
    }

    async Task<Win> LogAsync(Turn turn, Nudge nudge, Item item, string text, NudgeAnswer answer, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, answer, cancel);
        var win = await turn.Work.Wins.LogAsync(
            turn.Coachee.Id, text, WinText.DateOf(text, turn.Today), Impact.Find(text), turn.Ask.At, cancel);
        await Filing.FileAsync(turn, win, turn.Pathway!, item, cancel);
        turn.Next = turn.Next!.OfWin(win.Id) with { NudgeId = nudge.Id };
        return win;
    }

    static Prose Evidence(Turn turn, Item item) =>
        $"Evidence for *{string.Join(" and ", item.EvidenceFor.Select(id => turn.Pathway!.FindFocusArea(id)!.Name))}*.";

    static Reply NothingOpen(bool skip) => skip
        ? new Reply($"Nothing is waiting for you, so there's nothing to skip.") { Choices = [WhatShouldIWorkOn.Ask] }
        : new Reply($"Good. What was it? One sentence is enough, and I'll keep it as a win.");
}
