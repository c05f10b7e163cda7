using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>
/// ISO 8601, UTC as <c>…Z</c>. A time that cannot be read counts as absent: it is never worth losing the message it came with.
/// </summary>
sealed class TimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is not { } time)
            writer.WriteNullValue();
        else if (time.Offset == TimeSpan.Zero)
            writer.WriteStringValue(time.UtcDateTime);
        else
            writer.WriteStringValue(time);
    }
}
