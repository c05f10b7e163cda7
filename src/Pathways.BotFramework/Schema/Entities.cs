using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>Something said about an activity; what it holds depends on <see cref="Type"/>.</summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type) => Type = type;

    public string? Type { get; set; }

    [JsonIgnore]
    internal Dictionary<string, JsonElement> Properties { get; set; } = [];

    internal bool IsMention => string.Equals(Type, Mention.TypeName, StringComparison.OrdinalIgnoreCase);

    /// <summary>This entity read as the more telling <typeparamref name="T"/>.</summary>
    public T GetAs<T>() => this is T same ? same : ProtocolJson.Convert<T>(ProtocolJson.ToElement(this))!;

    /// <summary>Makes this entity say what <paramref name="obj"/> says.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = ProtocolJson.Convert<Entity>(ProtocolJson.ToElement(obj!))!;
        Type = copy.Type;
        Properties = copy.Properties;
    }
}

/// <summary>A mention. On Teams <see cref="Text"/> must also stand, letter by letter, in the message.</summary>
[JsonConverter(typeof(MentionConverter))]
public class Mention : Entity
{
    internal const string TypeName = "mention";

    public Mention()
        : base(TypeName)
    {
    }

    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}
