#if BOTFRAMEWORK_SDK
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
#else
using System.Text.Json;
#endif

namespace Pathways.Bot.Teams;

/// <summary>
/// The one place that knows which JSON library the Bot Framework uses: System.Text.Json in the project's own assembly,
/// Newtonsoft.Json in Microsoft's packages.
/// </summary>
static class SdkJson
{
#if BOTFRAMEWORK_SDK
    /// <summary>The members of a free-form value that are strings; none when it is no object.</summary>
    public static Dictionary<string, string> Strings(object? value) => value is JObject members
        ? members.Properties().Where(member => member.Value.Type == JTokenType.String).ToDictionary(member => member.Name, member => (string)member.Value!)
        : [];

    public static string Write(ConversationReference reference) => JsonConvert.SerializeObject(reference);

    public static ConversationReference Read(string reference) => JsonConvert.DeserializeObject<ConversationReference>(reference)!;
#else
    /// <summary>The members of a free-form value that are strings; none when it is no object.</summary>
    public static Dictionary<string, string> Strings(object? value) => value is JsonElement { ValueKind: JsonValueKind.Object } members
        ? members.EnumerateObject()
            .Where(member => member.Value.ValueKind == JsonValueKind.String)
            .DistinctBy(member => member.Name)
            .ToDictionary(member => member.Name, member => member.Value.GetString()!)
        : [];

    public static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, JsonSerializerOptions.Web);

    public static ConversationReference Read(string reference) =>
        JsonSerializer.Deserialize<ConversationReference>(reference, JsonSerializerOptions.Web)!;
#endif
}
