using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>
/// Keeps every member of an entity, and writes a derived entity such as a mention with all that it adds,
/// although lists declare their elements as plain entities.
/// </summary>
sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = EntityMembers.Read(ref reader, options);
        return new Entity(EntityMembers.TakeString(members, "type")) { Properties = members };
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        EntityMembers.Write(writer, value);
        writer.WriteEndObject();
    }
}

sealed class MentionConverter : JsonConverter<Mention>
{
    public override Mention Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var members = EntityMembers.Read(ref reader, options);
        return new Mention
        {
            Type = EntityMembers.TakeString(members, "type"),
            Text = EntityMembers.TakeString(members, "text"),
            Mentioned = members.Remove("mentioned", out var mentioned) ? mentioned.Deserialize<ChannelAccount>(options) : null,
            Properties = members,
        };
    }

    public override void Write(Utf8JsonWriter writer, Mention value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        EntityMembers.Write(writer, value);
        if (value.Text is not null)
            writer.WriteString("text", value.Text);
        if (value.Mentioned is not null)
        {
            writer.WritePropertyName("mentioned");
            JsonSerializer.Serialize(writer, value.Mentioned, options);
        }

        writer.WriteEndObject();
    }
}

static class EntityMembers
{
    public static Dictionary<string, JsonElement> Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(ref reader, options) ?? [])
            members[name] = value;
        return members;
    }

    public static string? TakeString(Dictionary<string, JsonElement> members, string name)
    {
        if (!members.TryGetValue(name, out var value) || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return null;
        members.Remove(name);
        return value.GetString();
    }

    public static void Write(Utf8JsonWriter writer, Entity entity)
    {
        if (entity.Type is not null)
            writer.WriteString("type", entity.Type);
        foreach (var (name, value) in entity.Properties)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
