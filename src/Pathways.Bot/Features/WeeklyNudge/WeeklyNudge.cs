using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>The item of the week, and what is written in its place when nobody has answered for a while.</summary>
public sealed class WeeklyNudge(CoachingCatalogue catalogue, Calendar calendar) : IFeature
{
    const string FeatureName = "weekly";

    /// <summary>Only typed: the item of the week comes first, and a button for the one before would compete with it.</summary>
    const string DidTheLastOne = "did the last one";

    static readonly Choice Again = new("As often as before", new ChoiceId(FeatureName, "weekly-again"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [];

    /// <summary>As it is written from its record.</summary>
    public Reply View(Outgoing outgoing) => outgoing.Kind switch
    {
        Unasked.BackOff => BackOff,
        Unasked.Return => Suggest(outgoing, "The pause is over. "),
        _ => Suggest(outgoing, ""),
    };

    /// <summary>What can be typed in answer, beside the labels that are shown.</summary>
    public static IReadOnlyList<Offer> Unshown(Outgoing outgoing) => outgoing.OpenNudgeId is not { } open ? [] :
    [
        .. new[] { DidTheLastOne, $"I {DidTheLastOne}" }.Select(said => new Offer(said, AnswerNudge.Done(open).Id.ToString())),
    ];

    /// <summary>That they pressed it has set it right already.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var schedule = await Calendar.OfAsync(turn, cancel);
        var next = calendar.NextDay(turn, schedule) is { } day && turn.Pathway is not null
            ? $" The next one comes {When.Day(day, turn.Today)}."
            : "";
        return new Reply($"Good, {When.Often(schedule.Rhythm)} then.{next}") { Choices = [WhatShouldIWorkOn.Ask, Pause.Ask] };
    }

    static readonly Reply BackOff = new($"You haven't answered the last three, which is fine. From now on I'll write half as often.")
    {
        More = [$"Write or press anything, and it's as before. “What should I work on?” works at any time."],
        Choices = [Again, Pause.Ask],
    };

    Reply Suggest(Outgoing outgoing, string opening)
    {
        var (id, item) = (outgoing.NudgeId!.Value, SuggestionView.ItemOf(outgoing, catalogue));
        var view = SuggestionView.Of($"{opening}This week: *{item.Title}.*", item, outgoing.Reasons!);
        return view with
        {
            More = [.. view.More, .. Open(outgoing)],
            Choices =
            [
                WhatShouldIWorkOn.WillDo(id), WhatShouldIWorkOn.Another(id), WhatShouldIWorkOn.Smaller(id, "Smaller"),
                AnswerNudge.NotThisWeek(id), WhatShouldIWorkOn.NotForMe(id), ExplainItem.More(id),
            ],
        };
    }

    Prose[] Open(Outgoing outgoing) => outgoing.OpenItemId is { } id && catalogue.Find(outgoing.PathwayId)?.FindItem(id) is { } item
        ? [$"And the one before, “{item.Title}”? If you did it, type “{DidTheLastOne}”; if not, it can wait."]
        : [];
}
