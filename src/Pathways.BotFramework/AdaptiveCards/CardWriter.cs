using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>Writes what a card says and leaves out what every host assumes anyway.</summary>
readonly struct CardWriter(Utf8JsonWriter json)
{
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        MaxDepth = ProtocolJson.MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Utf8JsonWriter Json => json;

    /// <summary>An enum's name as the schema spells it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public void Open(AdaptiveTypedElement element)
    {
        json.WriteStartObject();
        Text("type", element.Type);
        Text("id", element.Id);
    }

    public void Close(AdaptiveTypedElement element)
    {
        WriteFallback(element.Fallback);
        foreach (var (name, value) in element.AdditionalProperties)
            Value(name, value);
        json.WriteEndObject();
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public void Texts(string name, List<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public void Flag(string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    public void Number(string name, int value)
    {
        if (value != 0)
            json.WriteNumber(name, value);
    }

    /// <summary>The first name of an enum is the default, and is left out.</summary>
    public void Choice<T>(string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
            json.WriteString(name, Name(value));
    }

    public void Pair(string title, string value)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    public void Value(string name, object? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, value.GetType(), ProtocolJson.Options);
    }

    public void Element(string name, AdaptiveTypedElement? element)
    {
        if (element is null)
            return;
        json.WritePropertyName(name);
        element.WriteTo(this);
    }

    public void Elements<T>(string name, List<T> elements)
        where T : AdaptiveTypedElement
    {
        if (elements.Count > 0)
            ElementsEvenIfNone(name, elements);
    }

    public void ElementsEvenIfNone<T>(string name, List<T> elements)
        where T : AdaptiveTypedElement
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
            element.WriteTo(this);
        json.WriteEndArray();
    }

    void WriteFallback(AdaptiveFallbackElement? fallback)
    {
        if (fallback?.Type == AdaptiveFallbackType.Drop)
            json.WriteString("fallback", "drop");
        else if (fallback?.Type == AdaptiveFallbackType.Content)
            Element("fallback", fallback.Content);
    }
}

/// <summary>Lets a card stand wherever a serialiser meets one, such as an attachment or an invoke's answer.</summary>
sealed class CardConverter : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => throw new NotSupportedException("A card is only ever written; read what comes in as JSON.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options)
        => value.WriteTo(new CardWriter(writer));
}
