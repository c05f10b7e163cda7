using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>Puts right what was left open since they last wrote: they are here again, they moved, something may not have arrived.</summary>
public sealed class SinceLastTime(Calendar calendar, Func<Outgoing, Reply> write)
{
    /// <summary>Comes before the feature, which then finds things as they are now.</summary>
    /// <returns>What to tell them of it.</returns>
    public async Task<IReadOnlyList<Prose>> SettleAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Coachee is { Unsettled: false, Moved: false }
            || await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel) is not { } before)
            return [];
        var after = before with { StoppedAt = null, Unanswered = 0 };
        await calendar.SaveAsync(turn, after, cancel);
        return [.. Moved(turn, after), .. before.IsSlowed ? (Prose[])[$"I'm back to {When.Often(after.Rhythm)}, then."] : []];
    }

    /// <summary>Comes after the feature: what they have just answered did arrive.</summary>
    public async Task<IReadOnlyList<Reply>> OfferAsync(Turn turn, CancellationToken cancel)
    {
        if (!turn.Coachee.Unsettled || turn.Next is null
            || await turn.Work.Deliveries.UnknownAsync(turn.Coachee.Id, cancel) is not { } unknown)
            return [];
        await turn.Work.Deliveries.OfferedAsync(turn.Coachee.Id, cancel);
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, unknown.NudgeId ?? 0, cancel);
        if (nudge is null || turn.Pathway?.FindItem(nudge.ItemId) is null || nudge.AnsweredAt > unknown.DueAt)
            return [];
        turn.Next = turn.Next with { NudgeId = nudge.Id };
        var reply = write(unknown);
        return [reply with { Lead = $"I'm not sure this reached you. {reply.Lead}" }];
    }

    /// <summary>Who removed the coach cannot be reached; what is known of them stays.</summary>
    public async Task LeaveAsync(Turn turn, CancellationToken cancel)
    {
        if (await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel) is not { } schedule)
            return;
        await calendar.SaveAsync(turn, schedule with { StoppedAt = turn.Ask.At }, cancel);
        await turn.Work.Deliveries.CancelAsync(turn.Coachee.Id, "left", turn.Ask.At, cancel);
    }

    Prose[] Moved(Turn turn, Schedule schedule)
    {
        if (!turn.Coachee.Moved || turn.Coachee.PathwayId is null)
            return [];
        var next = calendar.NextDay(turn, schedule) is { } day ? $" Next: {When.Day(day, turn.Today)}." : "";
        return [$"Your clock says {When.Zone(turn.Coachee)} now, so it's {When.Of(schedule).Continued()} there.{next}"];
    }
}
