using System.Text.Json;
using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Web;

/// <summary>What the page posts. All of it comes from the client, so any part may be missing or nonsense.</summary>
sealed record ChatPost(string? As, string? Id, string? Text, ChatPost.Pressed? Press, bool Arrived, string? Zone)
{
    const int LongestId = 64;

    public sealed record Pressed(string? Choice, IReadOnlyDictionary<string, string?>? Inputs);

    public static async Task<ChatPost> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        // Not only manners: a form on another site can post, but not with this content type.
        if (!request.HasJsonContentType())
            throw KindRefusal.Of("I read JSON only here.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await JsonSerializer.DeserializeAsync<ChatPost>(request.Body, JsonSerializerOptions.Web, cancel) ?? throw KindRefusal.Of("That message was empty.");
        }
        catch (JsonException)
        {
            throw KindRefusal.Of("I could not read that message.");
        }
    }

    public Ask ToAsk(Instant now)
    {
        var person = WebDoor.PersonNamed(As);
        var ask = new Ask(WebDoor.Sender(person), now) { Id = KnownId(), Zone = KnownZone(), Reference = person };
        return this switch
        {
            { Press: { } press, Text: null, Arrived: false } => ask with { Press = PressOf(press) },
            { Press: null, Text: null, Arrived: true } => ask with { Arrived = true },
            { Press: null, Text: { } text, Arrived: false } when !string.IsNullOrWhiteSpace(text) => ask with { Text = Storable(text) },
            _ => throw KindRefusal.Of("A message is a text, a press or an arrival, and there was not exactly one of these."),
        };
    }

    string? KnownId() => Id switch
    {
        null => null,
        { Length: > 0 and <= LongestId } when Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => Id,
        _ => throw KindRefusal.Of($"The id of a message is up to {LongestId} letters, digits and dashes."),
    };

    /// <summary>A browser may know a newer zone than we do. That is no reason to refuse what was said.</summary>
    string? KnownZone() => Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone)?.Id;

    static Press PressOf(Pressed pressed)
    {
        var choice = ChoiceId.Parse(Storable(pressed.Choice)) ?? throw KindRefusal.Of("That is not a button of mine.");
        return new Press(choice, (pressed.Inputs ?? Nothing).ToDictionary(input => Storable(input.Key), input => Storable(input.Value)));
    }

    /// <summary>Nobody can type a NUL, and PostgreSQL cannot store one.</summary>
    static string Storable(string? text) =>
        text is not null && !text.Contains('\0') ? text : throw KindRefusal.Of("There is something in that message that I cannot keep.");

    static readonly Dictionary<string, string?> Nothing = [];
}
