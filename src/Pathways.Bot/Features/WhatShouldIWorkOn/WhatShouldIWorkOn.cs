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

    /// <param name="topic">What the next one is to be about, too; null for anything.</param>
    public static Choice Another(long nudgeId, string? topic = null) => new("Another", Id("another", nudgeId, topic));

    /// <inheritdoc cref="Another"/>
    public static Choice Smaller(long nudgeId, string label = "Something smaller", string? topic = null) => new(label, Id("smaller", nudgeId, topic));

    /// <inheritdoc cref="Another"/>
    public static Choice NotForMe(long nudgeId, string? topic = null) => new("Not for me", Id("not-for-me", nudgeId, topic));

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Pathway is not { } pathway)
            return NeedsPathway(catalogue);
        var (nudgeId, topic) = turn.Press?.Choice.Row ?? default;
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, nudgeId, cancel);
        return turn.Verb switch
        {
            "will-do" when nudge is not null => await WillDoAsync(turn, pathway, nudge, cancel),
            "another" when nudge is not null => await AnotherAsync(turn, pathway, nudge, topic, cancel),
            "smaller" when nudge is not null => await SmallerAsync(turn, pathway, nudge, topic, cancel),
            "not-for-me" when nudge is not null => await NotForMeAsync(turn, pathway, nudge, topic, cancel),
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

    async Task<Reply> AnotherAsync(Turn turn, Pathway pathway, Nudge nudge, string? topic, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Another, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Any, topic), [], cancel);
    }

    async Task<Reply> SmallerAsync(Turn turn, Pathway pathway, Nudge nudge, string? topic, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.Smaller, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.Smaller, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Small, topic), [], cancel);
    }

    async Task<Reply> NotForMeAsync(Turn turn, Pathway pathway, Nudge nudge, string? topic, CancellationToken cancel)
    {
        await answering.TakeAsync(turn, nudge, NudgeAnswer.NotForMe, cancel);
        await turn.Work.Coachees.PreferAsync(turn.Coachee.Id, nudge.ItemId, PreferenceKind.NotForMe, turn.Ask.At, cancel);
        return await SuggestAsync(turn, pathway, new Wish(Size.Any, topic), [$"The last one won't come back."], cancel);
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
        if (wish.Topic is { } topic && About(topic, record, wish.Size, turn.Ask.At) is { } fitting)
            best = fitting;
        else if (wish.Topic is { } exhausted)
            (first, wish) = ([.. first, NothingAbout(exhausted)], wish with { Topic = null });
        var offer = new NewNudge(pathway.Id, best.Item.Id, best.Reason, best.Probability);
        var nudge = await turn.Work.Nudges.OfferAsync(turn.Coachee.Id, offer, turn.Ask.At, cancel);
        turn.Next = turn.Next! with { NudgeId = nudge.Id, WinId = null };
        return View(best, nudge, first, wish.Topic);
    }

    static Suggestion? About(string topic, TrackRecord record, Size size, Instant now)
    {
        var items = TopicItems.About(record.Pathway, topic);
        return Suggestions.Rank(record, size, now).FirstOrDefault(suggestion => items.Contains(suggestion.Item));
    }

    static Prose NothingAbout(string topic) => $"I have nothing left about “{topic}” on your pathway, so this is what I'd take instead.";

    static Reply View(Suggestion suggestion, Nudge nudge, Prose[] first, string? topic)
    {
        var view = SuggestionView.Of($"*{suggestion.Item.Title}.*", suggestion.Item, suggestion.Reason);
        return view with
        {
            More = [.. first, .. view.More],
            Choices = [WillDo(nudge.Id), Another(nudge.Id, topic), Smaller(nudge.Id, "Smaller", topic), ExplainItem.More(nudge.Id), NotForMe(nudge.Id, topic)],
        };
    }

    static Size SizeAsked(Turn turn) => turn.Recognition.Slot(Slots.Size) == "small" ? Size.Small : Size.Any;

    static ChoiceId Id(string verb, long nudgeId, string? topic = null) => new(FeatureName, verb, nudgeId, topic);

    /// <param name="Topic">What it is to be about; null for anything.</param>
    sealed record Wish(Size Size, string? Topic = null);
}
