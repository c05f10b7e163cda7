using System.Net;
using System.Net.Sockets;

namespace Pathways.BotFramework.Tests.Fakes;

/// <summary>An address where connecting neither succeeds nor fails: the queue of those who wait to be let in is full.</summary>
public sealed class DeafListener : IDisposable
{
    readonly List<Socket> _sockets = [];

    public DeafListener()
    {
        var listener = Open();
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        Address = $"http://{listener.LocalEndPoint}/";
        for (var i = 0; i < 4; i++)
            _ = Open().ConnectAsync(listener.LocalEndPoint!).ContinueWith(connected => connected.Exception, TaskScheduler.Default);
    }

    public string Address { get; }

    public void Dispose() => _sockets.ForEach(socket => socket.Dispose());

    Socket Open()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _sockets.Add(socket);
        return socket;
    }
}
