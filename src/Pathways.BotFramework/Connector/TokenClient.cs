using System.Net;
using System.Text.Json;

namespace Pathways.BotFramework;

sealed record AccessToken(string Value, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt);

/// <summary>Asks for tokens, a few times where the authority is only busy.</summary>
sealed class TokenClient(ITokenGrant grant, PooledHttp http, TimeProvider time)
{
    const string DefaultScope = "/.default";

    // A token must outlive the call that carries it.
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    static readonly TimeSpan EarlyRenewal = TimeSpan.FromMinutes(5);

    /// <exception cref="HttpRequestException">
    /// The authority refused, or cannot be reached: always a <see cref="HttpRequestError.UserAuthenticationError"/>, because
    /// the call that needs the token has not been made. Never holds a secret.
    /// </exception>
    public async Task<AccessToken> RequestAsync(string scope)
    {
        try
        {
            return await AskAsync(scope);
        }
        catch (HttpRequestException e)
        {
            throw new HttpRequestException(HttpRequestError.UserAuthenticationError, e.Message, e, e.StatusCode);
        }
    }

    async Task<AccessToken> AskAsync(string scope)
    {
        var resource = scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope[..^DefaultScope.Length] : scope;
        var patience = new Patience(time);
        while (true)
        {
            using var request = grant.CreateRequest(resource);
            using var response = await http.Client.SendAsync(request);
            var body = await response.Content.ReadAsByteArrayAsync();
            if (response.IsSuccessStatusCode)
                return Read(body);
            if (!patience.WouldRetry(response))
                throw Refused(response.StatusCode, body);
            await patience.WaitAsync(CancellationToken.None);
        }
    }

    AccessToken Read(byte[] body)
    {
        using var json = Parse(body);
        if (json is null || Text(json, "access_token") is not { Length: > 0 } token)
            throw new HttpRequestException("The token endpoint answered without a token.");

        var lifetime = TimeSpan.FromSeconds(Seconds(json.RootElement));
        var now = time.GetUtcNow();
        var early = TimeSpan.FromTicks(Math.Min(EarlyRenewal.Ticks, lifetime.Ticks / 2));
        return new AccessToken(token, now + lifetime - early, now + lifetime - Margin);
    }

    // A managed identity gives its seconds as a string.
    static double Seconds(JsonElement answer)
    {
        if (!answer.TryGetProperty("expires_in", out var value))
            return 0;
        return value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDouble(),
            JsonValueKind.String when double.TryParse(value.GetString(), out var seconds) => seconds,
            _ => 0,
        };
    }

    static HttpRequestException Refused(HttpStatusCode status, byte[] body)
    {
        using var json = Parse(body);
        var error = json is null ? null : Text(json, "error");
        return new HttpRequestException($"The token endpoint answered {(int)status} {error}".TrimEnd(), inner: null, status);
    }

    static string? Text(JsonDocument json, string name)
        => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static JsonDocument? Parse(byte[] body)
    {
        try
        {
            var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
