using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>What a card's buttons carry, there and back.</summary>
static class CardData
{
    const string ChoiceKey = "choice";

    public static Dictionary<string, string> Of(ChoiceId choice) => new() { [ChoiceKey] = choice.ToString() };

    /// <summary>Null when the value is no card submit of ours. All of it comes from the client.</summary>
    public static Press? Read(object? value)
    {
        var fields = SdkJson.Strings(value);
        return ChoiceId.Parse(fields.GetValueOrDefault(ChoiceKey)) is { } choice ? new Press(choice, fields) : null;
    }
}
