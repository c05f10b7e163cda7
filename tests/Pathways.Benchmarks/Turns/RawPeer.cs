using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pathways.Benchmarks.Turns;

/// <summary>The least that a bot can do on this stack: read an activity, send one reply. Nothing verified, understood or kept.</summary>
static class RawPeer
{
    public const string Command = "raw-peer";

    static readonly HttpClient Client = new();

    public static void Run(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        app.Run();
    }

    static async Task AnswerAsync(HttpContext http)
    {
        var activity = (await JsonSerializer.DeserializeAsync<Said>(http.Request.Body, JsonSerializerOptions.Web))!;
        var reply = new Reply("message", $"Logged for today: “{activity.Text}”.", activity.Conversation, activity.Id);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(reply, JsonSerializerOptions.Web));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await Client.PostAsync(
            $"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities/{activity.Id}", content);
        response.EnsureSuccessStatusCode();
    }

    sealed record Said(string Id, string Text, string ServiceUrl, Conversation Conversation);

    sealed record Reply(string Type, string Text, Conversation Conversation, string ReplyToId);

    sealed record Conversation(string Id);
}
