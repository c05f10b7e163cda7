using System.Net.Sockets;

namespace Pathways.BotFramework;

/// <summary>Connections that live across calls, renewed often enough to follow DNS, never redirected with a token in hand.</summary>
sealed class PooledHttp(IHttpClientFactory? factory)
{
    static readonly TimeSpan ConnectAtMost = TimeSpan.FromSeconds(4);

    static readonly HttpClient Shared = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = ConnectAsync,
    })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    public HttpClient Client => factory?.CreateClient(string.Empty) ?? Shared;

    /// <summary>
    /// As the handler does it, but a host that does not answer is an error of the connection. The handler's own timeout looks
    /// like that of a call that may have arrived.
    /// </summary>
    static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(ConnectAtMost);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, patience.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception e)
        {
            socket.Dispose();
            if (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new SocketException((int)SocketError.TimedOut);
            throw;
        }
    }
}
