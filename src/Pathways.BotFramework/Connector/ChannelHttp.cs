using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

sealed record ChannelCall(HttpMethod Method, Uri Address, byte[]? Body, string Scope)
{
    public required int MostAttempts { get; init; }

    /// <summary>Whether the call can be repeated when nobody knows if it got through.</summary>
    public bool IsIdempotent => Method != HttpMethod.Post;
}

/// <summary>Calls channels: with a token, again where that helps, and with their errors made readable.</summary>
sealed class ChannelHttp(PooledHttp http, TokenCache? tokens, TimeProvider time, ILogger logger)
{
    static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    static readonly ProductInfoHeaderValue Agent = new("Microsoft-BotFramework", "3.1");
    static readonly ProductInfoHeaderValue Product = new("Pathways", "1.0");

    public async Task<T?> CallAsync<T>(ChannelCall call, CancellationToken cancellationToken)
        where T : class
    {
        var patience = new Patience(time, call.MostAttempts);
        while (true)
        {
            using var response = await SendAsync(call, patience, cancellationToken);
            if (response is { IsSuccessStatusCode: true })
                return await ChannelAnswers.ReadAsync<T>(response, cancellationToken);
            if (response is not null && !patience.WouldRetry(response))
                throw await RefusedAsync(call, response, cancellationToken);
            await patience.WaitAsync(cancellationToken);
        }
    }

    /// <summary>One attempt, or two when the first found its token refused. Null when the connection never came about.</summary>
    async Task<HttpResponseMessage?> SendAsync(ChannelCall call, Patience patience, CancellationToken cancellationToken)
    {
        try
        {
            return await SendWithTokenAsync(call, cancellationToken);
        }
        catch (HttpRequestException e) when (CanRepeat(call, e) && patience.WouldRetry())
        {
            return null;
        }
    }

    async Task<HttpResponseMessage> SendWithTokenAsync(ChannelCall call, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(call, cancellationToken);
        var response = await SendOnceAsync(call, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || tokens is null)
            return response;

        response.Dispose();
        tokens.Forget(call.Scope, token!);
        return await SendOnceAsync(call, await TokenAsync(call, cancellationToken), cancellationToken);
    }

    async ValueTask<string?> TokenAsync(ChannelCall call, CancellationToken cancellationToken)
        => tokens is null ? null : await tokens.GetAsync(call.Scope, cancellationToken);

    async Task<HttpResponseMessage> SendOnceAsync(ChannelCall call, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Address);
        request.Headers.UserAgent.Add(Agent);
        request.Headers.UserAgent.Add(Product);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body is not null)
            request.Content = new ByteArrayContent(call.Body) { Headers = { ContentType = Json } };
        return await http.Client.SendAsync(request, cancellationToken);
    }

    // A send that may have arrived must not be sent again: better silence than the same message twice.
    static bool CanRepeat(ChannelCall call, HttpRequestException e) => e.StatusCode is null && (call.IsIdempotent || NeverArrived(e));

    static bool NeverArrived(HttpRequestException e) => e.HttpRequestError
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.UserAuthenticationError; // there was no token to send it with

    async Task<ErrorResponseException> RefusedAsync(ChannelCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var refusal = await ChannelAnswers.RefusalAsync(response, cancellationToken);
        ConnectorLog.Refused(
            logger, call.Method, call.Address.Host, (int)response.StatusCode, refusal.Body?.Error?.Code, ChannelAnswers.TraceOf(response));
        return refusal;
    }
}
