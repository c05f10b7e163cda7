using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pathways.Benchmarks.Turns;

/// <summary>Plays Teams at little cost: posts what people say, takes in the replies, knows when a turn is complete.</summary>
sealed class FakeTeams : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    static readonly byte[] Receipt = """{"id":"1"}"""u8.ToArray();

    readonly WebApplication connector = CreateConnector();
    readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { Timeout = Patience };
    readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> awaited = new();
    int lastId;

    public static async Task<FakeTeams> StartAsync()
    {
        var teams = new FakeTeams();
        teams.connector.Run(teams.ReceiveAsync);
        await teams.connector.StartAsync();
        return teams;
    }

    /// <summary>One turn: done when the request is answered and the reply has come, whichever is later.</summary>
    public async Task<Outcome> SayAsync(Uri server, int person, string text)
    {
        var id = $"m-{Interlocked.Increment(ref lastId)}";
        var reply = awaited[id] = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            return await PostAsync(server, Activity(id, person, text))
                ? await reply.Task.WaitAsync(Patience) ? Outcome.Logged : Outcome.Answered
                : Outcome.Refused;
        }
        catch (TimeoutException)
        {
            return Outcome.Lost;
        }
        finally
        {
            awaited.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await connector.DisposeAsync();
    }

    async Task<bool> PostAsync(Uri server, byte[] activity)
    {
        using var content = new ByteArrayContent(activity) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        try
        {
            using var response = await client.PostAsync(new Uri(server, "api/messages"), content);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    byte[] Activity(string id, int person, string text) => Encoding.UTF8.GetBytes($$$"""
        {"type":"message","id":"{{{id}}}","channelId":"msteams","serviceUrl":"{{{connector.Urls.First()}}}",
        "from":{"id":"29:{{{person}}}","name":"Person {{{person}}}","aadObjectId":"00000000-0000-0000-0000-{{{person:000000000000}}}"},
        "recipient":{"id":"28:pathways","name":"Pathways"},
        "conversation":{"id":"a:{{{person}}}","conversationType":"personal","tenantId":"00000000-0000-0000-0000-000000000001"},
        "channelData":{"tenant":{"id":"00000000-0000-0000-0000-000000000001"}},
        "locale":"en-GB","localTimezone":"Europe/London","textFormat":"plain","text":"{{{JsonEncodedText.Encode(text)}}}"}
        """);

    /// <summary>A reply goes to …/v3/conversations/{conversation}/activities/{what it replies to}.</summary>
    async Task ReceiveAsync(HttpContext http)
    {
        var logged = await SaysLoggedAsync(http.Request.BodyReader);
        var path = http.Request.Path.Value!;
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Receipt.Length;
        await http.Response.Body.WriteAsync(Receipt);
        if (awaited.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var turn))
            turn.TrySetResult(logged);
    }

    /// <summary>Reads to the end, however the body was cut.</summary>
    static async Task<bool> SaysLoggedAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            var logged = read.IsCompleted && SaysLogged(read.Buffer);
            body.AdvanceTo(read.IsCompleted ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
                return logged;
        }
    }

    static bool SaysLogged(ReadOnlySequence<byte> body) =>
        (body.IsSingleSegment ? body.FirstSpan : body.ToArray()).IndexOf("Logged for"u8) >= 0;

    static WebApplication CreateConnector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}

enum Outcome
{
    Logged,

    /// <summary>The reply was something else.</summary>
    Answered,

    /// <summary>No success was answered, or nothing at all.</summary>
    Refused,

    /// <summary>Taken, and never replied to.</summary>
    Lost,
}
