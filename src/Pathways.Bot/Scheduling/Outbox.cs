using System.Collections.Concurrent;

namespace Pathways.Bot.Scheduling;

/// <summary>Lets messages go, a bounded number at a time, so that a slow or a dead recipient holds up nobody else.</summary>
public sealed partial class Outbox(Ledger ledger, Postman postman, ILogger<Outbox> log) : IDisposable
{
    /// <summary>At once on this node, and so the most that a crash can leave in doubt.</summary>
    public const int AtOnce = 64;

    readonly SemaphoreSlim places = new(AtOnce);
    readonly ConcurrentDictionary<Task, Task> underWay = [];

    /// <summary>Waits until there is room to send; whoever gets it gives it back through <see cref="SendAsync"/>.</summary>
    /// <returns>For how many messages.</returns>
    public async Task<int> RoomAsync(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        var room = 1;
        while (room < AtOnce && places.Wait(0, CancellationToken.None))
            room++;
        return room;
    }

    /// <summary>Marks up to so many messages as under way and lets them go; returns before they have arrived.</summary>
    /// <returns>How many went.</returns>
    public async Task<int> SendAsync(int room, CancellationToken cancel)
    {
        var gone = 0;
        try
        {
            foreach (var letter in await ledger.TakeAsync(room, cancel))
            {
                gone++;
                Remember(DeliverAsync(letter));
            }
            return gone;
        }
        finally
        {
            if (gone < room)
                places.Release(room - gone);
        }
    }

    /// <summary>Waits until everything under way has ended.</summary>
    public Task DrainAsync(CancellationToken cancel) => Task.WhenAll(underWay.Keys).WaitAsync(cancel);

    public void Dispose() => places.Dispose();

    /// <summary>The place is given back only when the outcome is on the disk: so no more than <see cref="AtOnce"/> are ever in doubt.</summary>
    async Task DeliverAsync(Letter letter)
    {
        try
        {
            await ledger.SettleAsync(await postman.DeliverAsync(letter));
        }
        catch (Exception fault)
        {
            // It stays marked as under way, which after a while means that nobody knows whether it arrived.
            NotSettled(log, fault, letter.To.Id);
        }
        finally
        {
            places.Release();
        }
    }

    void Remember(Task sending)
    {
        underWay.TryAdd(sending, sending);
        _ = sending.ContinueWith(ended => underWay.TryRemove(ended, out _), TaskScheduler.Default);
    }

    [LoggerMessage(LogLevel.Error, "What became of message {Message} could not be written down")]
    static partial void NotSettled(ILogger log, Exception fault, long message);
}
