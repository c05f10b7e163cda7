using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>One suggestion at a time, with its reasons; each answer to it is remembered and steers the next.</summary>
public sealed class WhatShouldIWorkOn(CoachingCatalogue catalogue, Answering answering) : IFeature
{
    const string FeatureName = "suggest";

    public static readonly Choice Ask = new("What should I work on?", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.SuggestNext];

    public HelpLine? Help => new("what should I work on?", "one thing to do now, why it and why you");

    public static Choice WillDo(long nudgeId) => new("I'll do it", Id("will-do", nudgeId));

    public static Choice Another(long nudgeId) => new("Another", Id("another", nudgeId));

    public static Choice Smaller(long nudgeId, string label = "Something smaller") => new(label, Id("smaller", nudgeId));

    public static Choice NotForMe(long nudgeId) => new("Not for me", Id("not-for-me", nudgeId));

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
            _ => await SuggestAsync(turn, pathway, new Wish(SizeAsked(turn), turn.Recognition.Slot(Slots.Topic)), [], cancel),
        };
    }

    public static Reply NeedsPathway(CoachingCatalogue catalogue) =>
        new($"First, which pathway are you on? Then I can pick something that counts.")
        {
            Choices = [.. ListPathways.Choices(catalogue, null), Welcome.Start],
        };

    /// <summary>What they speak of is of another pathway, or of before they were forgotten.</summary>
    public static Reply Gone(Turn turn, CoachingCatalogue catalogue) => turn.Pathway is null
        ? NeedsPathway(catalogue)
        : new Reply($"That one is no longer on your list. Tell me what you did, and I'll keep it as a win.") { Choices = [Ask] };

    async Task<Reply> AnotherAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Another, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Any), [], cancel);
    }

    async Task<Reply> SmallerAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Smaller, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.Smaller, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Small), [], cancel);
    }

    async Task<Reply> NotForMeAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.NotForMe, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.NotForMe, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Any), [$"The last one won't come back."], cancel);
    }

    async Task<Reply> WillDoAsync(Turn turn, Pathway pathway, Nudge nudge, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.WillDo, cancel);
        return PlanIt.Question(turn, nudge, pathway.FindItem(nudge.ItemId) is { } item ? [SuggestionView.FirstStep(item)] : []);
    }

    /// <summary>Puts the best item to the coachee and writes down that it did.</summary>
    static async Task<Reply> SuggestAsync(Turn turn, Pathway pathway, Wish wish, Prose[] first, CancellationToken cancel)
    {
        var record = await turn.TrackRecordAsync(pathway, cancel);
        if (Suggestions.Best(record, wish.Size, turn.Ask.At) is not { } best)
            return new Reply($"You've done or declined everything this pathway has.") { Choices = [ListPathways.Ask, ShowProgress.Ask] };
        if (wish.Topic is { } topic)
            (best, first) = About(topic, record, wish.Size, turn.Ask.At) is { } fitting ? (fitting, first) : (best, [NothingAbout(topic)]);
        var offer = new NewNudge(pathway.Id, best.Item.Id, best.Reason, best.Probability);
        var nudge = await turn.Work.Nudges.OfferAsync(turn.Coachee.Id, offer, turn.Ask.At, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id, WinId = null };
        return View(best, nudge, first);
    }

    static Suggestion? About(string topic, TrackRecord record, Size size, Instant now)
    {
        var items = TopicItems.About(record.Pathway, topic);
        return Suggestions.Rank(record, size, now).FirstOrDefault(suggestion => items.Contains(suggestion.Item));
    }

    static Prose NothingAbout(string topic) => $"I have nothing left about “{topic}” on your pathway, so this is what I'd take instead.";

    static Reply View(Suggestion suggestion, Nudge nudge, Prose[] first)
    {
        var view = SuggestionView.Of($"*{suggestion.Item.Title}.*", suggestion.Item, suggestion.Reason);
        return view with
        {
            More = [.. first, .. view.More],
            Choices = [WillDo(nudge.Id), Another(nudge.Id), Smaller(nudge.Id, "Smaller"), ExplainItem.More(nudge.Id), NotForMe(nudge.Id)],
        };
    }

    static Size SizeAsked(Turn turn) => turn.Recognition.Slot(Slots.Size) == "small" ? Size.Small : Size.Any;

    static ChoiceId Id(string verb, long nudgeId) => new(FeatureName, verb, nudgeId.ToString());

    /// <param name="Topic">What it is to be about; null for anything.</param>
    sealed record Wish(Size Size, string? Topic = null);
}
