using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Everything a person can ask for, on one screen.</summary>
public sealed class AllFeatures
{
    readonly IFeature[] all;
    readonly Welcome welcome;
    readonly Unknown unknown;

    public AllFeatures(CoachingCatalogue catalogue, LanguageModels models)
    {
        var filing = new Filing(models);
        welcome = new Welcome(catalogue);
        all =
        [
            welcome,
            new WhatShouldIWorkOn(catalogue),
            new LogWin(filing),
            new AnswerNudge(catalogue),
            new ShowProgress(catalogue),
            new ChoosePathway(catalogue, filing),
            new ListPathways(catalogue),
            new ExplainItem(catalogue),
            new CompareRoles(catalogue.Common),
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
            return Silence(turn);
        if (turn.Ask.Arrived || turn is { IsFirst: true, Recognition.Intent: Intents.Greeting })
            return await welcome.ArriveAsync(turn);
        var reply = await Pick(turn).AnswerAsync(turn, cancel);
        return turn.IsFirst ? [reply, .. await welcome.ArriveAsync(turn)] : [reply];
    }

    /// <summary>What pressing a choice amounts to, in the classifier's terms.</summary>
    public string IntentOf(ChoiceId choice) =>
        Array.Find(all, feature => feature.Name == choice.Feature) is { Intents: [var intent, ..] } ? intent : Intents.OutOfScope;

    static IReadOnlyList<Reply> Silence(Turn turn)
    {
        turn.Next = null;
        return [];
    }

    IFeature Pick(Turn turn) =>
        turn.Press is { } press
            ? Array.Find(all, feature => feature.Name == press.Choice.Feature) ?? unknown
            : Array.Find(all, feature => feature.Expects(turn))
                ?? Array.Find(all, feature => feature.Intents.Contains(turn.Recognition.Intent))
                ?? unknown;
}
