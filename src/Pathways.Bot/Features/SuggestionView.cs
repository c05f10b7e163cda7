using Pathways.Bot.Conversation;
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

    public static Prose FirstStep(Item item) => $"_First step ({item.FirstStep.Minutes} min):_ {item.FirstStep.Do}";
}
