namespace Pathways.BotFramework;

/// <summary>
/// The hosts that a bot's token, and what people wrote, may be sent to. Whoever could make the bot call another address
/// would hold the bot's token for an hour, so this stands behind the signature of every request as a second wall.
/// </summary>
sealed class TrustedServiceUrls(bool authenticationDisabled, bool development)
{
    static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    };

    static readonly string[] Domains = [".botframework.com", ".botframework.azure.us"];

    public bool Contains(string? serviceUrl) => Find(serviceUrl) is not null;

    /// <summary>The address with exactly one slash at its end.</summary>
    /// <exception cref="InvalidOperationException">Nobody vouches for it.</exception>
    public Uri Require(string? serviceUrl)
        => Find(serviceUrl) ?? throw new InvalidOperationException($"The service URL '{serviceUrl}' is not one that this bot may call.");

    Uri? Find(string? serviceUrl)
    {
        if (serviceUrl is null || !Uri.TryCreate(serviceUrl.TrimEnd('/') + "/", UriKind.Absolute, out var url))
            return null;
        return IsPlain(url) && IsTrusted(url) ? url : null;
    }

    static bool IsPlain(Uri url) => url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    bool IsTrusted(Uri url)
    {
        if (url.IsLoopback)
            return (authenticationDisabled || development) && url.Scheme is ("http" or "https");
        return !authenticationDisabled && url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && IsKnown(url.IdnHost);
    }

    static bool IsKnown(string host)
        => Hosts.Contains(host) || Domains.Any(domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
}
