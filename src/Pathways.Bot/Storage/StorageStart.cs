using System.Data.Common;
using System.Net.Sockets;
using NodaTime;
using Pathways.Bot.Hosting;

namespace Pathways.Bot.Storage;

/// <summary>Starting comes before Start, and so before the server listens.</summary>
sealed class StorageStart(IDatabase database, TimeProvider clock) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.MigrateAsync(cancellationToken);
            await database.PruneAsync(Instant.FromDateTimeOffset(clock.GetUtcNow()), cancellationToken);
        }
        catch (Exception e) when (IsOutsideOurHands(e))
        {
            throw new StartupException($"Cannot use the {database}: {e.Message.ReplaceLineEndings(" ")} (see {StorageHosting.Key})");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static bool IsOutsideOurHands(Exception e) =>
        e is DbException or SocketException or TimeoutException or IOException or UnauthorizedAccessException or DllNotFoundException;
}
