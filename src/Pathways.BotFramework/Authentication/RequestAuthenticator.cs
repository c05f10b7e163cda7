using System.Security.Claims;

namespace Pathways.BotFramework;

/// <summary>Decides who sent an activity, and lets nobody in by default.</summary>
sealed class RequestAuthenticator(
    CallerRules rules, TrustedServiceUrls trusted, SigningKeys channelKeys, SigningKeys entraKeys, TimeProvider time)
{
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    static readonly string[] KeptClaims =
    [
        AuthenticationConstants.IssuerClaim,
        AuthenticationConstants.ServiceUrlClaim,
        AuthenticationConstants.AppIdClaim,
        AuthenticationConstants.AuthorizedParty,
        AuthenticationConstants.TenantIdClaim,
        AuthenticationConstants.VersionClaim,
    ];

    /// <exception cref="UnauthorizedAccessException">The message says why, without repeating what was sent.</exception>
    public async Task<ClaimsIdentity> AuthenticateAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        var identity = string.IsNullOrEmpty(authHeader)
            ? Anonymous()
            : await AuthenticateTokenAsync(activity, TokenOf(authHeader), cancellationToken);
        if (activity.ServiceUrl is not null && !trusted.Contains(activity.ServiceUrl))
            throw Refuse("the service URL is not one that this bot may call");
        return identity;
    }

    ClaimsIdentity Anonymous() => rules.AppId is null
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : throw Refuse("there is no token");

    static JsonWebToken TokenOf(string authHeader)
    {
        var parts = authHeader.Split(' ');
        if (parts.Length != 2 || !parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw Refuse("the header is not one bearer token");
        try
        {
            return JsonWebToken.Parse(parts[1]);
        }
        catch (FormatException)
        {
            throw Refuse("the token is malformed");
        }
    }

    async Task<ClaimsIdentity> AuthenticateTokenAsync(Activity activity, JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!token.IsRs256)
            throw Refuse("the token's algorithm is not RS256");
        if (!token.Audiences().Any(rules.IsMe))
            throw Refuse("the token is for another audience");
        RefuseWrongTimes(token);

        if (rules.EntraIssuers.Contains(token.Claim(AuthenticationConstants.IssuerClaim) ?? ""))
            await RequireOwnTokenAsync(token, cancellationToken);
        else
            await RequireChannelTokenAsync(activity, token, cancellationToken);
        return Identity(token);
    }

    void RefuseWrongTimes(JsonWebToken token)
    {
        var now = time.GetUtcNow();
        if (token.Moment("exp") is not { } expires || DateTimeOffset.FromUnixTimeSeconds(expires) + Skew <= now)
            throw Refuse("the token has expired");
        if (token.Moment("nbf") is { } start && DateTimeOffset.FromUnixTimeSeconds(start) - Skew > now)
            throw Refuse("the token is not valid yet");
    }

    /// <summary>
    /// A token that Entra gave to a holder of the bot's own credentials, such as the emulator.
    /// One that it gave to another app is a skill's, and this bot has none.
    /// </summary>
    async Task RequireOwnTokenAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var caller = token.Claim(AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => token.Claim(AuthenticationConstants.AppIdClaim),
            "2.0" => token.Claim(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
        if (caller is null || caller != rules.AppId)
            throw Refuse("the token was given to another app");
        await RequireKeyAsync(entraKeys, token, cancellationToken);
    }

    async Task RequireChannelTokenAsync(Activity activity, JsonWebToken token, CancellationToken cancellationToken)
    {
        if (token.Claim(AuthenticationConstants.IssuerClaim) != rules.ChannelIssuer)
            throw Refuse("the token's issuer is unknown");
        if (token.Claim(AuthenticationConstants.ServiceUrlClaim) is not { Length: > 0 } serviceUrl
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            throw Refuse("the token is bound to another service URL");

        var key = await RequireKeyAsync(channelKeys, token, cancellationToken);
        if (!key.EndorsesAnything || (!string.IsNullOrEmpty(activity.ChannelId) && !key.Endorses(activity.ChannelId)))
            throw Refuse("the token's key does not speak for this channel");
        if (!rules.RequiredEndorsements.All(key.Endorses))
            throw Refuse("the token's key lacks a required endorsement");
    }

    static async Task<SigningKey> RequireKeyAsync(SigningKeys keys, JsonWebToken token, CancellationToken cancellationToken)
    {
        var key = token.KeyId is { Length: > 0 } id ? await keys.FindAsync(id, cancellationToken) : null;
        if (key is null)
            throw Refuse("the token's key is unknown");
        return key.Verifies(token) ? key : throw Refuse("the token's signature is wrong");
    }

    ClaimsIdentity Identity(JsonWebToken token)
    {
        var identity = new ClaimsIdentity("Bearer");
        identity.AddClaim(new Claim(AuthenticationConstants.AudienceClaim, rules.AppId!));
        foreach (var name in KeptClaims)
            if (token.Claim(name) is { } value)
                identity.AddClaim(new Claim(name, value));
        return identity;
    }

    static UnauthorizedAccessException Refuse(string reason) => new(reason);
}
