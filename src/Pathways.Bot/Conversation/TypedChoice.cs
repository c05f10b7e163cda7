using Pathways.Core.Coachees;

namespace Pathways.Bot.Conversation;

/// <summary>Everything that can be pressed can be typed: by its label or place, by a yes for the first, by a no for a "no, …".</summary>
static class TypedChoice
{
    static readonly string[][] Places =
    [
        ["1", "first", "the first", "the first one", "yes", "yes please"],
        ["2", "second", "the second", "the second one"],
        ["3", "third", "the third", "the third one"],
        ["4", "fourth", "the fourth", "the fourth one"],
    ];

    static readonly string[] No = ["no", "nope", "no thanks", "no, thanks"];

    public static IReadOnlyList<Offer> OffersOf(params IEnumerable<Reply> replies) =>
        [.. replies.SelectMany(reply => reply.Choices).Select(choice => new Offer(choice.Label, choice.Id.ToString()))];

    /// <summary>Null when the text is none of what the last reply offered.</summary>
    public static Press? Of(string text, IReadOnlyList<Offer> offers)
    {
        var said = text.Trim().TrimEnd('.', '!', '?').Replace('’', '\'').ToLowerInvariant();
        var offer = offers.FirstOrDefault(offer => Plain(offer.Label) == said)
            ?? At(Array.FindIndex(Places, place => place.Contains(said)), offers)
            ?? (No.Contains(said) ? offers.FirstOrDefault(offer => offer.Label.StartsWith("No, ", StringComparison.Ordinal)) : null);
        return ChoiceId.Parse(offer?.Choice) is { } choice ? new Press(choice, new Dictionary<string, string>()) : null;
    }

    static Offer? At(int place, IReadOnlyList<Offer> offers) => place < 0 ? null : offers.ElementAtOrDefault(place);

    static string Plain(string label) => label.TrimEnd('?').ToLowerInvariant();
}
