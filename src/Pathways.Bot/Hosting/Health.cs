using NodaTime;
using Pathways.Bot.Scheduling;
using Pathways.Bot.Storage;

namespace Pathways.Bot.Hosting;

/// <summary>Tells whoever watches the service whether it does its work: 200 while the database answers and what is due goes out, else 503.</summary>
static class Health
{
    /// <summary>Anybody may ask, without a limit: the log gets the reason, they get none.</summary>
    public static void MapHealth(this WebApplication app)
    {
        var services = app.Services;
        var probe = new Probe(
            services.GetRequiredService<IDatabase>(),
            new Pulse(services.GetRequiredService<IClock>()),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<Probe>>());
        app.MapGet("/health", async () =>
            await probe.IsWellAsync() ? Results.Text("ok") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
    }
}

/// <summary>Asks the database at most once a second, however often it is itself asked: on SQLite a look costs the one writer's turn.</summary>
sealed partial class Probe(IDatabase database, Pulse pulse, TimeProvider clock, ILogger<Probe> log)
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>Less than the usual timeout of those who watch, so that they hear 503 rather than nothing.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly Lock gate = new();
    Task<bool>? last;
    long lastAsked;

    public async Task<bool> IsWellAsync()
    {
        try
        {
            // Waiting is bounded here as well: cancelling asks the server too, and a frozen one never hears it.
            return await Look().WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    Task<bool> Look()
    {
        lock (gate)
        {
            if (last is null || (last.IsCompleted && clock.GetElapsedTime(lastAsked) >= Fresh))
            {
                lastAsked = clock.GetTimestamp();
                // SQLite works on the caller's thread, which may wait for another process's lock: not inside ours.
                last = Task.Run(AskAsync);
            }
            return last;
        }
    }

    async Task<bool> AskAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            await using var work = await database.BeginAsync(patience.Token);
            // Nothing is committed: there is nothing to.
            var beats = await pulse.BeatsAsync(work, patience.Token);
            if (!beats)
                NothingGoesOut(log);
            return beats;
        }
        catch (Exception fault)
        {
            NoAnswer(log, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Messages are due and none goes out")]
    static partial void NothingGoesOut(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The database does not answer")]
    static partial void NoAnswer(ILogger log, Exception fault);
}
