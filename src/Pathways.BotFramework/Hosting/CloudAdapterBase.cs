using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pathways.BotFramework;

/// <summary>Runs turns that came in and turns that the bot starts by itself.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    readonly BotFrameworkAuthentication _authentication;
    readonly ILogger _logger;

    private protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        _authentication = botFrameworkAuthentication;
        _logger = logger ?? NullLogger.Instance;
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken) ?? new ResourceResponse("");
        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await Connector(turnContext).UpdateActivityAsync(activity, cancellationToken) ?? new ResourceResponse(activity.Id);
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return Connector(turnContext).DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ContinueConversationAsync(IdentityOf(botId), reference, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return RunTurnAsync(claimsIdentity, reference.GetContinuationActivity(), Patience.Unasked, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
        => RunTurnAsync(IdentityOf(botId), continuationActivity, Patience.Unasked, callback, cancellationToken);

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = IdentityOf(botAppId);
        var connector = _authentication.CreateConnector(serviceUrl, Patience.Unasked, audience);
        var created = await connector.CreateConversationAsync(conversationParameters, cancellationToken);
        if (string.IsNullOrEmpty(created?.Id))
            throw new InvalidOperationException("The channel created a conversation but did not tell its id.");
        var activity = ProactiveTurns.FirstActivity(channelId, serviceUrl, conversationParameters, created);
        await RunTurnAsync(identity, activity, Patience.Unasked, callback, cancellationToken);
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var turn = await RunTurnAsync(claimsIdentity, activity, Patience.InATurn, callback, cancellationToken);
        return InvokeResponses.Of(turn);
    }

    /// <summary>The sender's identity; sets what only this side may say about the caller.</summary>
    private protected async Task<ClaimsIdentity> AuthenticateAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        activity.CallerId = null;
        try
        {
            var identity = await _authentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
            activity.CallerId = _authentication.CallerIdFor(identity);
            return identity;
        }
        catch (UnauthorizedAccessException e)
        {
            ConnectorLog.RequestRefused(_logger, e.Message);
            throw new RequestRefusedException(e.Message, e);
        }
    }

    static ConnectorClient Connector(ITurnContext turnContext)
        => turnContext.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("This turn has no channel to call.");

    static ClaimsIdentity IdentityOf(string botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
    ]);

    async Task<TurnContext> RunTurnAsync(
        ClaimsIdentity identity, Activity activity, int mostAttempts, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(callback);
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add(BotIdentityKey, identity);
        turn.TurnState.Add(_authentication.CreateConnector(activity.ServiceUrl, mostAttempts));
        turn.TurnState.Add(callback);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return turn;
    }

    async Task<ResourceResponse?> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var pause = TimeSpan.FromMilliseconds(ProtocolJson.Convert<int>(activity.Value));
                await Task.Delay(pause, _authentication.Time, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turn.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await DeliverAsync(turn, activity, cancellationToken);
        }
    }

    static async Task<ResourceResponse?> DeliverAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        if (turn is TurnContext { Activity.DeliveryMode: DeliveryModes.ExpectReplies } buffering)
        {
            buffering.BufferedReplies.Add(activity);
            return null;
        }

        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await Connector(turn).SendToConversationAsync(activity, cancellationToken)
            : await Connector(turn).ReplyToActivityAsync(activity, cancellationToken);
    }
}
