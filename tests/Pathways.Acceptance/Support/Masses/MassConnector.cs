using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pathways.Acceptance.Support.Masses;

/// <summary>Plays Teams at little cost for very many people: takes what it is sent, and counts what came for whom, and when.</summary>
public sealed class MassConnector : IAsyncDisposable
{
    static readonly byte[] Receipt = """{"id":"1"}"""u8.ToArray();

    readonly WebApplication app = Create();
    readonly int[] received;
    readonly Func<TimeSpan> delay;
    readonly TimeProvider time = TimeProvider.System;
    int total;
    long first;
    long last;

    MassConnector(int people, Func<TimeSpan> delay) => (received, this.delay) = (new int[people + 1], delay);

    public Uri Address => new(app.Urls.First());

    /// <summary>How many messages came.</summary>
    public int Total => Volatile.Read(ref total);

    /// <summary>From the first message to the last.</summary>
    public TimeSpan Took => time.GetElapsedTime(first, Volatile.Read(ref last));

    public TimeSpan SinceLast => time.GetElapsedTime(Volatile.Read(ref last));

    /// <summary>How many messages came for one of them.</summary>
    /// <param name="person">From 1.</param>
    public int For(int person) => Volatile.Read(ref received[person]);

    public int More(int than) => received.Sum(count => Math.Max(0, count - than));

    /// <param name="delay">How long each message waits for its answer.</param>
    public static async Task<MassConnector> StartAsync(int people, Func<TimeSpan> delay)
    {
        var connector = new MassConnector(people, delay);
        connector.app.Run(connector.ReceiveAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public void Forget()
    {
        Array.Clear(received);
        total = 0;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>It has come as soon as it has been read: whether the answer arrives is another matter.</summary>
    async Task ReceiveAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        Count(Person(http.Request.Path.Value!));
        if (delay() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Receipt.Length;
        await http.Response.Body.WriteAsync(Receipt);
    }

    void Count(int person)
    {
        var now = time.GetTimestamp();
        Interlocked.Increment(ref received[person]);
        Volatile.Write(ref last, now);
        if (Interlocked.Increment(ref total) == 1)
            first = now;
    }

    /// <summary>A message goes to /v3/conversations/a:{person}/activities.</summary>
    static int Person(string path)
    {
        var from = path.IndexOf(':') + 1;
        return int.Parse(path.AsSpan(from, path.IndexOf('/', from) - from), CultureInfo.InvariantCulture);
    }

    static WebApplication Create()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
