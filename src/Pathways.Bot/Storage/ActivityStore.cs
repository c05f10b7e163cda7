using NodaTime;

namespace Pathways.Bot.Storage;

/// <summary>What has been delivered to us already: platforms deliver again when they are not sure.</summary>
public sealed class ActivityStore(Session session)
{
    /// <returns>False when this id was seen before. Of two turns with one id at once, the second waits for the first to end.</returns>
    public async Task<bool> FirstTimeAsync(string id, Instant now, CancellationToken cancel)
    {
        const string Sql = "insert into processed_activities (id, seen_at) values (@id, @now) on conflict (id) do nothing";
        return await session.RunAsync(Sql, new { id, now }, cancel) == 1;
    }

    /// <summary>Forgets the ids seen before an instant; no platform delivers that late.</summary>
    public Task PruneAsync(Instant before, CancellationToken cancel) =>
        session.RunAsync("delete from processed_activities where seen_at < @before", new { before }, cancel);
}
