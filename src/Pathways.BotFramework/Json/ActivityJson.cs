using System.Text.Json;
using System.Text.Unicode;

namespace Pathways.BotFramework;

/// <summary>Reads an activity so that nothing in it can fail later.</summary>
static class ActivityJson
{
    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Null when the bytes are not an activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        try
        {
            if (!Utf8.IsValid(json) || !TextIsWhole(json))
                return null;
            var activity = JsonSerializer.Deserialize(json, ProtocolJson.TypeOf<Activity>());
            return string.IsNullOrWhiteSpace(activity?.Type) ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair, which only an escape can hide in valid UTF-8, would throw from a free-form
    // value at the moment when the bot reads it. Escapes of that range are rare, so most bodies cost one search.
    static bool TextIsWhole(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
            return true;

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ProtocolJson.MaxDepth });
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
