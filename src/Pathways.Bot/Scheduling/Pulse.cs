using NodaTime;
using Pathways.Bot.Storage;

namespace Pathways.Bot.Scheduling;

/// <summary>Tells whether what is due goes out, on this node or on another.</summary>
sealed class Pulse(IClock clock)
{
    /// <summary>Longer than another node needs to take over from one that died.</summary>
    static readonly Duration Patience = Duration.FromMinutes(2);

    long last;
    Instant? lastBeat;

    /// <summary>False when something has been due for a while and nothing has been written down meanwhile.</summary>
    public async Task<bool> BeatsAsync(UnitOfWork work, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var newest = await work.Deliveries.NewestAsync(cancel);
        if (newest != last || lastBeat is null)
            (last, lastBeat) = (newest, now);
        return now - lastBeat < Patience || !(now - await OldestAsync(work, cancel) > Patience);
    }

    static async Task<Instant?> OldestAsync(UnitOfWork work, CancellationToken cancel)
    {
        var due = await work.Schedules.OldestDueAsync(cancel);
        var waiting = await work.Deliveries.OldestWaitingAsync(cancel);
        return due < waiting ? due : waiting ?? due;
    }
}
