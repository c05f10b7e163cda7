namespace Pathways.BotFramework;

/// <summary>The calls to one channel, at the address that a conversation named.</summary>
sealed class ConnectorClient(ChannelHttp http, TrustedServiceUrls trusted, string? serviceUrl, string scope)
{
    readonly Lazy<Uri> _root = new(() => trusted.Require(serviceUrl));

    /// <summary>How often a call is made before the caller learns that it was refused.</summary>
    public int MostAttempts { get; init; } = Patience.InATurn;

    public Task<ResourceResponse?> SendToConversationAsync(Activity activity, CancellationToken cancellationToken)
        => CallAsync<ResourceResponse>(HttpMethod.Post, Activities(activity.Conversation?.Id), activity, cancellationToken);

    public Task<ResourceResponse?> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken)
        => CallAsync<ResourceResponse>(
            HttpMethod.Post, OneActivity(activity.Conversation?.Id, activity.ReplyToId), activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken)
        => CallAsync<ResourceResponse>(
            HttpMethod.Put, OneActivity(activity.Conversation?.Id, activity.Id), activity, cancellationToken);

    public Task DeleteActivityAsync(string? conversationId, string? activityId, CancellationToken cancellationToken)
        => CallAsync<ResourceResponse>(HttpMethod.Delete, OneActivity(conversationId, activityId), body: null, cancellationToken);

    public Task<ConversationResourceResponse?> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken)
        => CallAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    static string Activities(string? conversationId) => $"v3/conversations/{Segment(conversationId)}/activities";

    static string OneActivity(string? conversationId, string? activityId) => $"{Activities(conversationId)}/{Segment(activityId)}";

    static string Segment(string? id)
    {
        // Dots alone would climb out of the path, whatever is escaped.
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", nameof(id)) : Uri.EscapeDataString(id);
    }

    Task<T?> CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class
    {
        var call = new ChannelCall(method, new Uri(_root.Value, path), body is null ? null : ProtocolJson.ToBytes(body), scope)
        {
            MostAttempts = MostAttempts,
        };
        return http.CallAsync<T>(call, cancellationToken);
    }
}
