namespace Pathways.BotFramework;

/// <summary>Connections that live across calls, renewed often enough to follow DNS, never redirected with a token in hand.</summary>
sealed class PooledHttp(IHttpClientFactory? factory)
{
    static readonly HttpClient Shared = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public HttpClient Client => factory?.CreateClient(string.Empty) ?? Shared;
}
