using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Shows every pathway with its duration, focus areas and what it is about.</summary>
public sealed class ListPathways(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "pathways";

    public static readonly Choice Ask = new("Show all pathways", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.ListPathways];

    public HelpLine? Help => new("pathways", "all of them, with what each is about and how long it takes");

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) =>
        Task.FromResult(new Reply($"There are three pathways, each from one role to the next.")
        {
            More = [.. catalogue.Pathways.Select(pathway => Describe(pathway, pathway == turn.Pathway))],
            Choices = Choices(catalogue, turn.Pathway),
        });

    /// <summary>One choice per pathway, without the one already taken.</summary>
    public static IReadOnlyList<Choice> Choices(CoachingCatalogue catalogue, Pathway? taken) =>
        [.. catalogue.Pathways.Where(pathway => pathway != taken).Select(pathway => ChoosePathway.Take(pathway, pathway.Name))];

    static Prose Describe(Pathway pathway, bool taken)
    {
        var areas = string.Join("; ", pathway.FocusAreas.Select(area => area.Name));
        return $"*{pathway.Name}*, {pathway.Usual}{(taken ? " (yours)" : "")}. {pathway.Summary} _Focus areas:_ {areas}.";
    }
}
