using System.Net;
using System.Net.Http.Headers;
using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>What a fault on the way to Teams means for the message.</summary>
static class Undelivered
{
    const string ConversationNotFound = "conversation-not-found";

    static readonly (string Code, string Reason)[] Unreachable =
    [
        ("BotDisabledByAdmin", "bot-disabled-by-admin"),
        ("BotNotInConversationRoster", "bot-not-in-conversation-roster"),
        ("ConversationBlockedByUser", "conversation-blocked-by-user"),
        ("ForbiddenOperationException", "forbidden-operation"),
        ("MessageWritesBlocked", "message-writes-blocked"),
        ("NotEnoughPermissions", "not-enough-permissions"),
    ];

    /// <summary>Null for a fault that no channel and no network makes.</summary>
    public static Delivery? Because(Exception fault, DateTimeOffset now) => fault switch
    {
        ErrorResponseException refusal => Refused(refusal, now),
        HttpRequestException broken => Broken(broken.HttpRequestError),
        AggregateException => NoToken(), // how Microsoft's packages say it
        OperationCanceledException => new Delivery.Unknown("timeout"),
        _ => null,
    };

    public static bool ConversationIsGone(ErrorResponseException refusal) =>
        refusal.Response is { StatusCode: HttpStatusCode.NotFound, Content: var body }
        && (Says(refusal, "ConversationNotFound") || body?.Trim() is null or "" or "\"NotFound\"");

    static Delivery Refused(ErrorResponseException refusal, DateTimeOffset now) => (int?)refusal.Response?.StatusCode switch
    {
        403 when Says(refusal, "InvalidBotApiHost") => new Delivery.Failed("invalid-bot-api-host"),
        403 => new Delivery.Unreachable(Array.Find(Unreachable, known => Says(refusal, known.Code)).Reason ?? "http-403"),
        404 when ConversationIsGone(refusal) => new Delivery.Unreachable(ConversationNotFound),
        429 => new Delivery.TryLater("throttled", AskedFor(refusal, now)),
        (412 or >= 500) and var status => new Delivery.TryLater($"http-{status}", AskedFor(refusal, now)),
        var status => new Delivery.Failed($"http-{status}"),
    };

    static Delivery Broken(HttpRequestError how) => how switch
    {
        HttpRequestError.UserAuthenticationError => NoToken(),
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError =>
            new Delivery.TryLater("no-connection", null),
        _ => new Delivery.Unknown("connection-broken"),
    };

    static Delivery.TryLater NoToken() => new("no-token", null);

    /// <summary>Codes also come in shapes that are no error object.</summary>
    static bool Says(ErrorResponseException refusal, string code) =>
        refusal.Response?.Content?.Contains(code, StringComparison.OrdinalIgnoreCase) ?? false;

    static Duration? AskedFor(ErrorResponseException refusal, DateTimeOffset now)
    {
        if (!refusal.Response!.Headers.TryGetValue("Retry-After", out var values)
            || !RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var asked))
            return null;
        var wait = asked.Delta ?? asked.Date!.Value - now;
        return Duration.Max(Duration.Zero, Duration.FromTimeSpan(wait));
    }
}
