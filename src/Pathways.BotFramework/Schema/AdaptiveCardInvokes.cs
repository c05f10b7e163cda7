using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>What arrives when somebody presses an <c>Action.Execute</c> button.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>The magic code of a sign-in.</summary>
    public string? State { get; set; }

    /// <summary><c>manual</c> or <c>automatic</c>; the Playground leaves it out.</summary>
    public string? Trigger { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The pressed button. <see cref="Data"/> holds the inputs as well, and is the client's word: check it.</summary>
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    public object? Data { get; set; }
}

/// <summary>The outcome of an <c>Action.Execute</c>, sent inside an HTTP 200.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    public object? Value { get; set; }
}
