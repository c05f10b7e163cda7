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
        turn.Pathway is { } pathway ? View(pathway) : WhatShouldIWorkOn.NeedsPathway(catalogue));

    static Reply View(Pathway pathway) => new($"Start with one; the first fits *{pathway.Name}* best.")
    {
        More = [.. Entries(pathway, ItemKind.Reading), .. Entries(pathway, ItemKind.Course)],
        Choices = [WhatShouldIWorkOn.Ask],
    };

    static IEnumerable<Prose> Entries(Pathway pathway, ItemKind kind) =>
        pathway.Items.Where(item => item.Kind == kind).Select(item => (Prose)$"*{item.Title}*{By(item)}. {item.Why}");

    static string By(Item item) => item.By is { } by ? $", {by}" : "";
}
