using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Pathways.BotFramework.Tests.Fakes;

/// <summary>
/// Stands in for login.botframework.com and Entra: publishes keys, signs tokens for channels and for the emulator,
/// and gives the bot its own tokens. Counts what it is asked.
/// </summary>
public sealed class FakeIdentityAuthority : IAsyncDisposable
{
    public const string ChannelIssuer = "https://api.botframework.com";

    readonly WebApplication _app = LoopbackServer.Create();
    readonly TimeProvider _time;
    readonly ConcurrentDictionary<string, bool> _given = new(StringComparer.Ordinal);
    int _tokenNumber;
    int _keyFetches;

    FakeIdentityAuthority(TimeProvider time) => _time = time;

    public FakeSigningKey Key { get; private set; } =
        FakeSigningKey.Quick("test-1", "msteams", "slack", "emulator", "webchat");

    /// <summary>Further keys of the key list.</summary>
    public IList<FakeSigningKey> OtherKeys { get; } = [];

    public Uri Address => LoopbackServer.AddressOf(_app);

    public string ChannelMetadataUrl => Address + "v1/.well-known/openidconfiguration";

    public string EntraMetadataUrl => Address + "common/v2.0/.well-known/openid-configuration";

    public string LoginUrl => Address + "{0}";

    /// <summary>How often the list of keys was read, for channels and for Entra together.</summary>
    public int KeyFetches => _keyFetches;

    public bool KeysAreDown { get; set; }

    /// <summary>What the next requests for a token are answered with, before tokens are given again.</summary>
    public ConcurrentQueue<int> TokenFaults { get; } = new();

    /// <summary>Every request for a token: its query, its identity header, and its form.</summary>
    public ConcurrentQueue<TokenRequest> TokenRequests { get; } = new();

    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Holds back the answers to requests for tokens until it completes.</summary>
    public Task TokenGate { get; set; } = Task.CompletedTask;

    public static async Task<FakeIdentityAuthority> StartAsync(TimeProvider time)
    {
        var authority = new FakeIdentityAuthority(time);
        authority.MapRoutes();
        await authority._app.StartAsync();
        return authority;
    }

    public bool IsGiven(string? token) => token is not null && _given.ContainsKey(token);

    /// <summary>Makes every token given so far worthless.</summary>
    public void RevokeTokens() => _given.Clear();

    /// <summary>From now on another key signs, and only that one is published.</summary>
    public void RotateKey(string id) => Key = new FakeSigningKey(id, "msteams", "emulator");

    /// <summary>The token that a channel sends along with an activity.</summary>
    public string ChannelToken(string appId, string serviceUrl, Action<JsonObject>? claims = null, FakeSigningKey? key = null)
    {
        var payload = Lifetime(new JsonObject { ["iss"] = ChannelIssuer, ["aud"] = appId, ["serviceurl"] = serviceUrl });
        claims?.Invoke(payload);
        key ??= Key;
        return key.Sign(Header(key.Id), payload);
    }

    /// <summary>The token that Entra gives to a caller with the credentials of <paramref name="caller"/>.</summary>
    public string EntraToken(string audience, string tenant, string caller, Action<JsonObject>? claims = null)
    {
        var payload = Lifetime(new JsonObject
        {
            ["iss"] = $"https://login.microsoftonline.com/{tenant}/v2.0",
            ["aud"] = audience,
            ["azp"] = caller,
            ["tid"] = tenant,
            ["ver"] = "2.0",
        });
        claims?.Invoke(payload);
        return Key.Sign(Header(Key.Id), payload);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
        foreach (var key in OtherKeys)
            key.Dispose();
    }

    public static JsonObject Header(string keyId) => new() { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = keyId, ["x5t"] = keyId };

    public JsonObject Lifetime(JsonObject payload)
    {
        payload["nbf"] = _time.GetUtcNow().ToUnixTimeSeconds();
        payload["exp"] = _time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds();
        return payload;
    }

    void MapRoutes()
    {
        _app.MapGet("/v1/.well-known/openidconfiguration", () => Configuration());
        _app.MapGet("/common/v2.0/.well-known/openid-configuration", () => Configuration());
        _app.MapGet("/v1/.well-known/keys", KeyList);
        _app.MapPost("/{tenant}/oauth2/v2.0/token", (Delegate)TokenAsync);
        _app.MapGet("/msi/token", (Delegate)TokenAsync);
    }

    JsonObject Configuration() => new()
    {
        ["issuer"] = ChannelIssuer,
        ["jwks_uri"] = Address + "v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    IResult KeyList()
    {
        Interlocked.Increment(ref _keyFetches);
        return KeysAreDown
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new JsonObject { ["keys"] = new JsonArray([Key.ToJwk(), .. OtherKeys.Select(key => key.ToJwk())]) });
    }

    async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : FormCollection.Empty;
        var secret = http.Request.Headers["X-IDENTITY-HEADER"].ToString();
        TokenRequests.Enqueue(new TokenRequest(http.Request.Path, http.Request.Query, secret, form));
        await TokenGate;
        if (TokenFaults.TryDequeue(out var status))
            return Results.Json(new JsonObject { ["error"] = "invalid_client" }, statusCode: status);

        var token = $"bot-token-{Interlocked.Increment(ref _tokenNumber)}";
        _given[token] = true;
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)TokenLifetime.TotalSeconds,
            ["access_token"] = token,
        });
    }
}

public sealed record TokenRequest(string Path, IQueryCollection Query, string IdentityHeader, IFormCollection Form);
