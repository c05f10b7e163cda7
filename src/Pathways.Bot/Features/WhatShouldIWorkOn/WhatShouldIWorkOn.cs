using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>One suggestion at a time, with its reasons; each answer to it is remembered and steers the next.</summary>
public sealed class WhatShouldIWorkOn(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "suggest";

    public static readonly Choice Ask = new("What should I work on?", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.SuggestNext];

    public HelpLine? Help => new("what should I work on?", "one thing to do now, why it and why you");

    public static Choice WillDo(Nudge nudge) => new("I'll do it", Id("will-do", nudge));

    public static Choice Another(Nudge nudge) => new("Another", Id("another", nudge));

    public static Choice Smaller(Nudge nudge) => new("Something smaller", Id("smaller", nudge));

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Pathway is not { } pathway)
            return NeedsPathway(catalogue);
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, turn.AboutId, cancel);
        return turn.Verb switch
        {
            "will-do" when nudge is not null => await WillDoAsync(turn, pathway, nudge, cancel),
            "another" when nudge is not null => await AnotherAsync(turn, pathway, nudge, cancel),
            "smaller" when nudge is not null => await SmallerAsync(turn, pathway, nudge, cancel),
            "not-for-me" when nudge is not null => await NotForMeAsync(turn, pathway, nudge, cancel),
            _ => await SuggestAsync(turn, pathway, SizeAsked(turn), [], cancel),
        };
    }

    public static Reply NeedsPathway(CoachingCatalogue catalogue) =>
        new($"First, which pathway are you on? Then I can pick something that counts.")
        {
            Choices = [.. ListPathways.Choices(catalogue, null), Welcome.Start],
        };

    static async Task<Reply> AnotherAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.Another, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, Size.Any, [], cancel);
    }

    static async Task<Reply> SmallerAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.Smaller, turn.Ask.At, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.Smaller, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, Size.Small, [], cancel);
    }

    static async Task<Reply> NotForMeAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.NotForMe, turn.Ask.At, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.NotForMe, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, Size.Any, [$"The last one won't come back."], cancel);
    }

    static async Task<Reply> WillDoAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.WillDo, turn.Ask.At, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id };
        return new Reply($"Good. When it's done, tell me in a sentence and I'll keep it.")
        {
            More = pathway.FindItem(nudge.ItemId) is { } item ? [FirstStep(item)] : [],
            Choices = [AnswerNudge.Done(nudge)],
        };
    }

    /// <summary>Puts the best item to the coachee and writes down that it did.</summary>
    static async Task<Reply> SuggestAsync(Turn turn, Pathway pathway, Size size, Prose[] first, CancellationToken cancel)
    {
        var record = await turn.TrackRecordAsync(pathway, cancel);
        if (Suggestions.Rank(record, size, turn.Ask.At) is not [var best, ..])
            return new Reply($"You've done or declined everything this pathway has.") { Choices = [ListPathways.Ask, ShowProgress.Ask] };
        var offer = new NewNudge(pathway.Id, best.Item.Id, best.Reason);
        var nudge = await turn.Work.Nudges.OfferAsync(turn.Coachee.Id, offer, turn.Ask.At, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id, WinId = null };
        return View(best, nudge, first);
    }

    static Reply View(Suggestion suggestion, Nudge nudge, Prose[] first) => new($"*{suggestion.Item.Title}.*")
    {
        More =
        [
            .. first,
            $"_Why it works:_ {suggestion.Item.Why}",
            $"_Why you:_ {suggestion.Reason}.",
            $"{FirstStep(suggestion.Item)} _In all:_ {Dates.Effort(suggestion.Item.Minutes)}.",
        ],
        Choices =
        [
            WillDo(nudge), Another(nudge), Smaller(nudge),
            ExplainItem.More(nudge), new Choice("Not for me", Id("not-for-me", nudge)),
        ],
    };

    static Prose FirstStep(Item item) => $"_First step ({item.FirstStep.Minutes} min):_ {item.FirstStep.Do}";

    static Size SizeAsked(Turn turn) => turn.Recognition.Slot(Slots.Size) == "small" ? Size.Small : Size.Any;

    static ChoiceId Id(string verb, Nudge nudge) => new(FeatureName, verb, nudge.Id.ToString());
}
