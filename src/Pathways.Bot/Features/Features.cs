using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Scheduling;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Everything a person, or the clock, can ask for, on one screen.</summary>
public sealed class AllFeatures
{
    readonly IFeature[] all;
    readonly SinceLastTime sinceLastTime;
    readonly Welcome welcome;
    readonly WeeklyNudge weekly;
    readonly FollowUp followUp;
    readonly Unknown unknown;

    public AllFeatures(CoachingCatalogue catalogue, LanguageModels models, QuietPeriods quiet)
    {
        var (filing, calendar) = (new Filing(models), new Calendar(quiet));
        var (answering, pause) = (new Answering(calendar), new Pause(calendar));
        var answers = new AnswerNudge(catalogue, answering, pause);
        sinceLastTime = new SinceLastTime(calendar, Write);
        all =
        [
            welcome = new Welcome(catalogue),
            new WhatShouldIWorkOn(catalogue, answering),
            new PlanIt(calendar),
            followUp = new FollowUp(catalogue, answering, answers, calendar),
            new LogWin(models.Reader, filing),
            answers,
            weekly = new WeeklyNudge(catalogue, calendar),
            new NudgeMe(calendar),
            pause,
            new WhatsComing(catalogue, calendar),
            new ShowProgress(catalogue),
            new ChoosePathway(catalogue, filing, calendar),
            new ListPathways(catalogue),
            new ExplainItem(catalogue, filing),
            new CompareRoles(catalogue.RoleGuide),
            new Reading(catalogue),
            new Undo(filing),
            new Privacy(),
            new NotYet(),
            new Greeting(),
            new Thanks(),
            new Help(() => all!),
            unknown = new Unknown(() => all!),
        ];
    }

    public IReadOnlyList<IFeature> All => all;

    /// <summary>The likeliest feature's reply, and a welcome with it when it is the first thing a person ever says.</summary>
    public async Task<IReadOnlyList<Reply>> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Ask.Left)
            return await LeaveAsync(turn, cancel);
        var settled = await sinceLastTime.SettleAsync(turn, cancel);
        if (turn.Ask.Arrived || turn is { IsFirst: true, Recognition.Intent: Intents.Greeting })
            return [.. await welcome.ArriveAsync(turn), .. await sinceLastTime.OfferAsync(turn, cancel)];
        var replies = await OtherLanguages.NoteAsync(turn, await AnswerPartsAsync(turn, settled, cancel), cancel);
        return turn.IsFirst ? [.. replies, .. await welcome.ArriveAsync(turn)] : [.. replies, .. await sinceLastTime.OfferAsync(turn, cancel)];
    }

    /// <summary>"Didn't do the nudge but I rewrote the runbook" gets two replies; what answers an open question gets one.</summary>
    async Task<IReadOnlyList<Reply>> AnswerPartsAsync(Turn turn, IReadOnlyList<Prose> settled, CancellationToken cancel)
    {
        var replies = new List<Reply>();
        foreach (var part in Array.Exists(all, feature => feature.Expects(turn)) ? [turn] : turn.Parts())
        {
            replies.Add(await AnswerAsync(part, replies.Count == 0 ? settled : [], cancel));
            (turn.Next, turn.Coachee) = (part.Next, part.Coachee);
        }
        return replies;
    }

    async Task<Reply> AnswerAsync(Turn turn, IReadOnlyList<Prose> settled, CancellationToken cancel)
    {
        var feature = Pick(turn);
        var reply = await feature.AnswerAsync(turn, cancel);
        return feature is not (NudgeMe or Pause or WeeklyNudge) && turn.Next is not null ? reply with { More = [.. reply.More, .. settled] } : reply;
    }

    /// <summary>What is sent unasked, from its record alone.</summary>
    public Reply Write(Outgoing outgoing) => outgoing.Kind == Unasked.FollowUp ? followUp.View(outgoing) : weekly.View(outgoing);

    /// <summary>What will have been talked about when it has been sent.</summary>
    public Topic AfterSending(Outgoing outgoing, Reply reply, Instant now) =>
        new(outgoing.NudgeId, null, outgoing.Kind == Unasked.FollowUp ? Expecting.HowItWent : Expecting.Nothing, now)
        {
            Offers = [.. TypedChoice.OffersOf(reply), .. WeeklyNudge.Unshown(outgoing)],
        };

    /// <summary>What pressing a choice amounts to, in the classifier's terms.</summary>
    public string IntentOf(ChoiceId choice) =>
        Array.Find(all, feature => feature.Name == choice.Feature) is { Intents: [var intent, ..] } ? intent : Intents.OutOfScope;

    async Task<IReadOnlyList<Reply>> LeaveAsync(Turn turn, CancellationToken cancel)
    {
        await sinceLastTime.LeaveAsync(turn, cancel);
        turn.Next = null;
        return [];
    }

    IFeature Pick(Turn turn) =>
        turn.Press is { } press
            ? Array.Find(all, feature => feature.Name == press.Choice.Feature) ?? unknown
            : turn.Recognition.Crisis ? unknown
            : Array.Find(all, feature => feature.Expects(turn))
                ?? Array.Find(all, feature => feature.Intents.Contains(turn.Recognition.Intent))
                ?? unknown;
}
