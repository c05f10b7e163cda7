using System.Net;

namespace Pathways.Bot.Web;

/// <summary>
/// The page trusts whoever reaches it, so only a browser on this machine may, showing this page and no other site's.
/// </summary>
static class LocalOnly
{
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Protect(context.HttpContext.Response.Headers);
        if (Objection(context.HttpContext) is { } objection)
            throw KindRefusal.Of(objection, StatusCodes.Status403Forbidden);
        return next(context);
    }

    static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    static string? Objection(HttpContext http) => http switch
    {
        _ when !IsThisMachine(http.Connection.RemoteIpAddress) => "This page answers only to the machine it runs on.",
        _ when IsForwarded(http.Request.Headers) => "This page does not answer through a proxy or a tunnel.",
        _ when !IsLocalName(http.Request.Host) => "This page is at localhost only.",
        _ when !IsSameOrigin(http.Request) => "This page does not answer to other sites.",
        _ => null,
    };

    /// <summary>No address at all means no network: a test host, in this process.</summary>
    static bool IsThisMachine(IPAddress? remote) => remote is null || IPAddress.IsLoopback(remote);

    /// <summary>
    /// Who develops a bot often has a tunnel open to this very port. It connects from loopback, and some rewrite Host to
    /// localhost, but they do say that they forward.
    /// </summary>
    static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("Forwarded") || headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Any other name that leads here is DNS rebinding.</summary>
    static bool IsLocalName(HostString host) => host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]";

    static bool IsSameOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            return false;
        // Says the browser, also where it sends no Origin. Following a link to the page itself is fine.
        return request.Path == "/" || request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }
}
