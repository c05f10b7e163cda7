using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>A card. Goes into <see cref="Attachment.Content"/> with <see cref="ContentType"/>.</summary>
[JsonConverter(typeof(CardConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What a host shows that is older than <see cref="Version"/>.</summary>
    public string? FallbackText { get; set; }

    public string? Speak { get; set; }

    /// <summary>Two letters; decides how dates and times are written.</summary>
    public string? Lang { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveAction? SelectAction { get; set; }

    public AdaptiveRefresh? Refresh { get; set; }

    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, CardWriter.Indented))
            WriteTo(new CardWriter(writer));
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.Text("version", Version.ToString());
        card.Text("fallbackText", FallbackText);
        card.Text("speak", Speak);
        card.Text("lang", Lang);
        card.Element("selectAction", SelectAction);
        Refresh?.WriteTo(card);
        card.Elements("body", Body);
        card.Elements("actions", Actions);
    }
}

/// <summary>Lets a card fetch its newest state when people look at it.</summary>
public class AdaptiveRefresh
{
    public AdaptiveAction? Action { get; set; }

    /// <summary>Up to 60 ids of the people for whom it happens by itself.</summary>
    public List<string> UserIds { get; set; } = [];

    internal void WriteTo(CardWriter card)
    {
        card.Json.WriteStartObject("refresh");
        card.Element("action", Action);
        card.Texts("userIds", UserIds);
        card.Json.WriteEndObject();
    }
}
