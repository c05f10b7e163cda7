using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Pathways.BotFramework;

/// <summary>How the protocol writes and reads JSON: camelCase, no nulls, any casing accepted, bounded depth.</summary>
static class ProtocolJson
{
    /// <summary>Ample for the deepest card, and far from what a thread's stack bears.</summary>
    public const int MaxDepth = 128;

    /// <summary>Our own types are generated; whatever a bot puts into a free-form member is found by reflection.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = MaxDepth,

        // The output is only ever a JSON body, never part of a page, so nothing needs escaping for HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TimestampConverter() },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolJsonContext.Default, new DefaultJsonTypeInfoResolver()),
    };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>A free-form value as <typeparamref name="T"/>: the value itself where it is one, else read from its JSON.</summary>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize<T>(Options),
        _ => ToElement(value).Deserialize<T>(Options),
    };

    public static JsonElement ToElement(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), Options);

    public static byte[] ToBytes(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);
}
