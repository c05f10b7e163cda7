using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Pathways.BotFramework.Tests.Fakes;

/// <summary>
/// Stands in for a channel: keeps conversations, demands the bot's token, and refuses or stumbles on demand.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    readonly WebApplication _app = LoopbackServer.Create();
    readonly Func<string?, bool> _accepts;
    readonly ConcurrentDictionary<string, JsonObject> _activities = new(StringComparer.Ordinal);
    int _number;
    int _arrivals;

    FakeConnector(Func<string?, bool> accepts) => _accepts = accepts;

    /// <summary>The service URL that activities of this channel carry.</summary>
    public string ServiceUrl => LoopbackServer.AddressOf(_app).ToString();

    /// <summary>Every call in order of arrival, the refused ones included.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What the next calls meet, before the channel behaves again.</summary>
    public ConcurrentQueue<ConnectorFault> Faults { get; } = new();

    /// <summary>
    /// What every call meets by what it says and by its number, from 1, in order of arrival; null where the channel behaves.
    /// Asked when there are no <see cref="Faults"/>, by many calls at once.
    /// </summary>
    public Func<ConnectorCall, int, ConnectorFault?>? Rule { get; set; }

    /// <summary>Answers success without a body, as channels do for typing.</summary>
    public bool AnswersWithoutBody { get; set; }

    public IEnumerable<JsonObject> Sent => Calls.Where(call => call.Method == "POST" && call.Body is not null).Select(call => call.Body!);

    /// <param name="accepts">Whether a bearer token, or null for none, opens the door.</param>
    public static async Task<FakeConnector> StartAsync(Func<string?, bool> accepts)
    {
        var connector = new FakeConnector(accepts);
        connector.MapRoutes();
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    void MapRoutes()
    {
        _app.Use(RecordAsync);
        _app.MapPost("/v3/conversations", Create);
        _app.MapPost("/v3/conversations/{conversation}/activities", Send);
        _app.MapPost("/v3/conversations/{conversation}/activities/{activity}", Send);
        _app.MapPut("/v3/conversations/{conversation}/activities/{activity}", Update);
        _app.MapDelete("/v3/conversations/{conversation}/activities/{activity}", Delete);
    }

    async Task RecordAsync(HttpContext http, RequestDelegate next)
    {
        var token = http.Request.Headers.Authorization.ToString();
        token = token.StartsWith("Bearer ", StringComparison.Ordinal) ? token["Bearer ".Length..] : null;
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var call = new ConnectorCall(http.Request.Method, RawPath(http), text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject(), token);
        Calls.Enqueue(call);
        http.Items[typeof(ConnectorCall)] = call;

        var number = Interlocked.Increment(ref _arrivals);
        if (Faults.TryDequeue(out var fault) || (fault = Rule?.Invoke(call, number)) is not null)
            await fault.AnswerAsync(http);
        else if (!_accepts(token))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            await next(http);
    }

    // Routing sees decoded segments; tests of escaping need what was on the wire.
    static string RawPath(HttpContext http) => http.Features.Get<IHttpRequestFeature>()!.RawTarget;

    IResult Create()
    {
        var id = $"a:created-{Interlocked.Increment(ref _number)}";
        return Results.Json(new JsonObject { ["id"] = id }, statusCode: StatusCodes.Status201Created);
    }

    IResult Send(HttpContext http)
    {
        var id = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        _activities[id] = Call(http).Body!;
        return Given(id, StatusCodes.Status201Created);
    }

    IResult Update(HttpContext http, string activity)
    {
        if (!_activities.ContainsKey(activity))
            return ActivityNotFound();
        _activities[activity] = Call(http).Body!;
        return Given(activity, StatusCodes.Status200OK);
    }

    IResult Delete(string activity) => _activities.TryRemove(activity, out _) ? Results.Ok() : ActivityNotFound();

    IResult Given(string id, int status) => AnswersWithoutBody
        ? Results.StatusCode(StatusCodes.Status202Accepted)
        : Results.Json(new JsonObject { ["id"] = id }, statusCode: status);

    static ConnectorCall Call(HttpContext http) => (ConnectorCall)http.Items[typeof(ConnectorCall)]!;

    static IResult ActivityNotFound() => Results.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = "ActivityNotFoundInConversation", ["message"] = "gone" } },
        statusCode: StatusCodes.Status404NotFound);
}

public sealed record ConnectorCall(string Method, string Path, JsonObject? Body, string? Token);

/// <summary>A refusal, a connection that breaks after the call has arrived, or no answer at all.</summary>
public sealed record ConnectorFault(int Status, string? Body = null, string? RetryAfter = null)
{
    public const int DroppedConnection = 0;

    /// <summary>The call has arrived, and nothing comes back until the caller hangs up.</summary>
    public static readonly ConnectorFault Silence = new(-1);

    internal async Task AnswerAsync(HttpContext http)
    {
        if (this == Silence)
            await new TaskCompletionSource().Task.WaitAsync(http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        else if (Status == DroppedConnection)
            http.Abort();
        else
            await RefuseAsync(http.Response);
    }

    async Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is not null)
            response.Headers.RetryAfter = RetryAfter;
        if (Body is not null)
            await response.WriteAsync(Body);
    }
}
