using Pathways.Bot.Conversation;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>Writes down what was said to a nudge. Whoever has spoken of it is not asked how it went.</summary>
public sealed class Answering(Calendar calendar)
{
    public async Task TakeAsync(Turn turn, Nudge nudge, NudgeAnswer answer, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, answer, turn.Ask.At, cancel);
        if (nudge.Plan is not null
            && await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel) is { } schedule
            && schedule.FollowUp?.NudgeId == nudge.Id)
            await calendar.SaveAsync(turn, schedule with { FollowUp = null }, cancel);
    }
}
