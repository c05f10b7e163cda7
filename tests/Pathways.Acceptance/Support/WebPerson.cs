using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Pathways.Bot.Conversation;

namespace Pathways.Acceptance.Support;

/// <summary>Somebody at the local chat page.</summary>
public sealed class WebPerson(CoachHost host, string name) : IPerson
{
    readonly Dictionary<string, string> buttons = [];
    IAsyncEnumerator<SseItem<string>>? page;

    public Sender Sender => new("web", "local", name);

    public Task<IReadOnlyList<Shown>> ArriveAsync() => PostAsync(new JsonObject { ["arrived"] = true });

    public Task<IReadOnlyList<Shown>> SayAsync(string text) => PostAsync(new JsonObject { ["text"] = text });

    public Task<IReadOnlyList<Shown>> PressAsync(string label, params (string Field, string Value)[] inputs)
    {
        Assert.True(buttons.TryGetValue(label, out var choice), $"There is no button '{label}' to press.");
        var fields = new JsonObject(inputs.Select(input => KeyValuePair.Create(input.Field, (JsonNode?)input.Value)));
        return PostAsync(new JsonObject { ["press"] = new JsonObject { ["choice"] = choice, ["inputs"] = fields } });
    }

    public async Task<IReadOnlyList<Shown>> ReceiveAsync(Func<Task> send)
    {
        page ??= await OpenAsync();
        await send();
        Assert.True(await page.MoveNextAsync());
        return [Show(JsonNode.Parse(page.Current.Data)!)];
    }

    /// <summary>The page stays open: what is sent goes to every open one.</summary>
    async Task<IAsyncEnumerator<SseItem<string>>> OpenAsync()
    {
        var events = SseParser.Create(await host.Http.GetStreamAsync($"/chat/events?as={name}")).EnumerateAsync().GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("connected", events.Current.EventType);
        return events;
    }

    async Task<IReadOnlyList<Shown>> PostAsync(JsonObject what)
    {
        what["as"] = name;
        what["id"] = Guid.NewGuid().ToString();
        what["zone"] = "Europe/London";
        var response = await host.Http.PostAsJsonAsync("/chat", what);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return [.. (await response.Content.ReadFromJsonAsync<JsonArray>())!.Select(reply => Show(reply!))];
    }

    Shown Show(JsonNode reply)
    {
        List<JsonNode> choices = [.. reply["choices"]!.AsArray().Select(choice => choice!)];
        if (reply["form"]?["submit"] is { } submit)
            choices.Add(submit);
        foreach (var choice in choices)
            buttons[(string)choice["label"]!] = (string)choice["id"]!;
        var paragraphs = reply["paragraphs"]!.AsArray().Select(spans => string.Concat(spans!.AsArray().Select(span => (string)span!["text"]!)));
        var facts = reply["facts"]!.AsArray().Select(fact => $"{fact!["name"]}: {fact["value"]}");
        return new Shown(reply, string.Join("\n\n", paragraphs.Concat(facts)), [.. choices.Select(choice => (string)choice["label"]!)]);
    }
}
