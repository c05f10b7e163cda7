using System.Collections.Concurrent;

namespace Pathways.Bot.Scheduling;

/// <summary>Lets messages go, a bounded number at a time, so that a slow or a dead recipient holds up nobody else.</summary>
public sealed partial class Outbox(Ledger ledger, Postman postman, ILogger<Outbox> log) : IDisposable
{
    /// <summary>At once on this node, and so the most that a crash can leave in doubt.</summary>
    public const int AtOnce = 64;

    readonly SemaphoreSlim places = new(AtOnce);
    readonly ConcurrentDictionary<Task, Task> underWay = [];

    /// <summary>One takes at a time, and so takes many: what costs most is to write down that they are under way.</summary>
    readonly SemaphoreSlim taking = new(1);
    readonly SemaphoreSlim settling = new(1);
    readonly ConcurrentQueue<Settlement> ended = [];

    /// <summary>
    /// Waits until there is room, marks as many messages as there is room for as under way and lets them go; returns before
    /// they have arrived.
    /// </summary>
    /// <returns>How many went, and whether that was all that may go now.</returns>
    public async Task<(int Gone, bool All)> SendAsync(CancellationToken cancel)
    {
        await taking.WaitAsync(cancel);
        try
        {
            var room = await RoomAsync(cancel);
            var gone = await SendAsync(room, cancel);
            return (gone, gone < room);
        }
        finally
        {
            taking.Release();
        }
    }

    /// <summary>Waits until everything under way has ended.</summary>
    public Task DrainAsync(CancellationToken cancel) => Task.WhenAll(underWay.Keys).WaitAsync(cancel);

    public void Dispose()
    {
        places.Dispose();
        taking.Dispose();
        settling.Dispose();
    }

    async Task<int> RoomAsync(CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        var room = 1;
        while (room < AtOnce && places.Wait(0, CancellationToken.None))
            room++;
        return room;
    }

    async Task<int> SendAsync(int room, CancellationToken cancel)
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

    /// <summary>Those that end while others are being written down are written down together.</summary>
    async Task DeliverAsync(Letter letter)
    {
        ended.Enqueue(await postman.DeliverAsync(letter));
        await settling.WaitAsync();
        try
        {
            if (!ended.IsEmpty)
                await SettleAsync();
        }
        finally
        {
            settling.Release();
        }
    }

    /// <summary>
    /// Places are given back only when the outcome is on the disk: so no more than <see cref="AtOnce"/> are ever in doubt.
    /// </summary>
    async Task SettleAsync()
    {
        var all = new List<Settlement>();
        try
        {
            await ledger.SettleAsync(AllByNow);
        }
        catch (Exception fault)
        {
            AllByNow();
            // They stay marked as under way, which after a while means that nobody knows whether they arrived.
            NotSettled(log, fault, string.Join(", ", all.Select(each => each.To.Id)));
        }
        places.Release(all.Count);

        IReadOnlyList<Settlement> AllByNow()
        {
            while (ended.TryDequeue(out var next))
                all.Add(next);
            return all;
        }
    }

    void Remember(Task sending)
    {
        underWay.TryAdd(sending, sending);
        _ = sending.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
    }

    [LoggerMessage(LogLevel.Error, "What became of these messages could not be written down: {Messages}")]
    static partial void NotSettled(ILogger log, Exception fault, string messages);
}
