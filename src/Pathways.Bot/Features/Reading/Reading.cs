using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>The books and courses of the pathway, and why each.</summary>
public sealed class Reading(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "reading";

    public static readonly Choice Ask = new("What should I read?", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Reading];

    public HelpLine? Help => new("what should I read?", "the books and courses of your pathway, and why each");

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => Task.FromResult(
        turn.Pathway is not { } pathway ? WhatShouldIWorkOn.NeedsPathway(catalogue)
        : turn.Recognition.Slot(Slots.Topic) is { } topic ? About(pathway, topic)
        : View($"Start with one; the first fits *{pathway.Name}* best.", pathway.Items));

    static Reply About(Pathway pathway, string topic)
    {
        var items = TopicItems.About(pathway, topic);
        return items.Any(IsRead)
            ? View($"What *{pathway.Name}* has on “{topic}”:", items) with { Choices = [Ask, WhatShouldIWorkOn.Ask] }
            : View($"I have nothing on “{topic}” in particular. This is what *{pathway.Name}* reads.", pathway.Items);
    }

    static Reply View(Prose lead, IReadOnlyList<Item> items) => new(lead)
    {
        More = [.. Entries(items, ItemKind.Reading), .. Entries(items, ItemKind.Course)],
        Choices = [WhatShouldIWorkOn.Ask],
    };

    static bool IsRead(Item item) => item.Kind is ItemKind.Reading or ItemKind.Course;

    static IEnumerable<Prose> Entries(IReadOnlyList<Item> items, ItemKind kind) =>
        items.Where(item => item.Kind == kind).Select(item => (Prose)$"*{item.Title}*{By(item)}. {item.Why}");

    static string By(Item item) => item.By is { } by ? $", {by}" : "";
}
