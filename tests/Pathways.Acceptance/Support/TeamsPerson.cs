using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pathways.Bot.Conversation;

namespace Pathways.Acceptance.Support;

/// <summary>Somebody in Teams (or the emulator): signed activities in, what the channel was sent back.</summary>
public sealed class TeamsPerson(CoachHost host, string name, string channel) : IPerson
{
    static int lastId;

    readonly Dictionary<string, JsonNode> buttons = [];
    int seen;

    public Sender Sender => new("teams", "tenant-1", $"aad-{name}");

    public string ConversationId => $"a:conversation-of-{name}";

    public Task<IReadOnlyList<Shown>> ArriveAsync() => channel == "msteams"
        ? SendAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" })
        : SendAsync(new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = $"29:{name}" }) });

    public Task<IReadOnlyList<Shown>> SayAsync(string text) => SendAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    public Task<IReadOnlyList<Shown>> PressAsync(string label, params (string Field, string Value)[] inputs)
    {
        Assert.True(buttons.TryGetValue(label, out var data), $"There is no button '{label}' to press.");
        var value = data.DeepClone().AsObject();
        foreach (var (field, text) in inputs)
            value[field] = text;
        return SendAsync(new JsonObject { ["type"] = "message", ["value"] = value });
    }

    /// <summary>What a button says when pressed.</summary>
    public string ChoiceOf(string label) => (string)buttons[label]["choice"]!;

    public Task<IReadOnlyList<Shown>> SendAsync(JsonObject activity) => ReceiveAsync(async () =>
    {
        var response = await PostAsync(Addressed(activity).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    });

    public async Task<IReadOnlyList<Shown>> ReceiveAsync(Func<Task> send)
    {
        seen = Sent().Count;
        await send();
        return Heard();
    }

    /// <summary>What came since they last looked, asked for or not.</summary>
    public IReadOnlyList<Shown> Heard()
    {
        var sent = Sent();
        var news = sent.Skip(seen).Select(Show).ToList();
        seen = sent.Count;
        return news;
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", string? token = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(body, Encoding.UTF8);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (token == "" && host.Credentials.Length > 0)
            token = host.Authority.ChannelToken(host.Credentials, host.Connector.ServiceUrl);
        if (!string.IsNullOrEmpty(token))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await host.Http.SendAsync(request);
    }

    /// <summary>The activity with everything that Teams puts around it; what is there already stays.</summary>
    public JsonObject Addressed(JsonObject activity)
    {
        var envelope = new JsonObject
        {
            ["id"] = $"m-{Interlocked.Increment(ref lastId)}",
            ["channelId"] = channel,
            ["serviceUrl"] = host.Connector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{name}", ["name"] = name, ["aadObjectId"] = $"aad-{name}" },
            ["recipient"] = new JsonObject { ["id"] = "28:pathways", ["name"] = "Pathways" },
            ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
            ["localTimezone"] = "Europe/London",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
        };
        foreach (var (key, value) in activity)
            envelope[key] = value?.DeepClone();
        return envelope;
    }

    /// <summary>Everything the channel received for this conversation, traces included.</summary>
    public List<JsonObject> Sent() =>
        [.. host.Connector.Sent.Where(activity => (string?)activity["conversation"]?["id"] == ConversationId)];

    Shown Show(JsonObject activity)
    {
        var card = (activity["attachments"] as JsonArray)?.FirstOrDefault()?["content"];
        foreach (var action in card?["actions"]?.AsArray() ?? [])
            buttons[(string)action!["title"]!] = action["data"]!;
        return new Shown(
            WithoutNoise(activity),
            (string?)card?["fallbackText"] ?? (string?)activity["text"] ?? "",
            [.. (card?["actions"]?.AsArray() ?? []).Select(action => (string)action!["title"]!)]);
    }

    static JsonNode WithoutNoise(JsonObject activity)
    {
        string[] shown = ["type", "name", "value", "text", "textFormat", "summary", "attachments"];
        var kept = activity.Where(member => shown.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));
        return new JsonObject(kept);
    }
}
