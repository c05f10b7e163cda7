using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;

namespace Pathways.Bot.Features;

/// <summary>How a suggestion looks, whether it was asked for or is sent for a week.</summary>
static class SuggestionView
{
    /// <param name="lead">Ends with the item's title.</param>
    /// <param name="reasons">As they were written down.</param>
    public static Reply Of(Prose lead, Item item, string reasons) => new(lead)
    {
        More =
        [
            $"_Why it works:_ {item.Why}",
            $"_Why you:_ {reasons}.",
            $"{FirstStep(item)} _In all:_ {Dates.Effort(item.Minutes)}.",
        ],
    };

    /// <summary>The item that a message was recorded with.</summary>
    /// <exception cref="InvalidOperationException">A later release has dropped it.</exception>
    public static Item ItemOf(Outgoing outgoing, CoachingCatalogue catalogue) =>
        catalogue.Find(outgoing.PathwayId)?.FindItem(outgoing.ItemId!)
        ?? throw new InvalidOperationException($"The catalogue no longer has the item {outgoing.ItemId}.");

    public static Prose FirstStep(Item item) => $"_First step ({item.FirstStep.Minutes} min):_ {item.FirstStep.Do}";
}
