using NodaTime;

namespace Pathways.Bot.Storage;

/// <summary>How far each workspace is booked: its platform takes so many messages a second and no more.</summary>
public sealed partial class DeliveryStore
{
    /// <summary>Until the unit of work ends, nobody else has them.</summary>
    /// <returns>When each may be sent to again; null for at once.</returns>
    public async Task<IReadOnlyDictionary<long, Instant?>> LockPacesAsync(IReadOnlyCollection<long> workspaceIds, CancellationToken cancel)
    {
        // In one order, so that nobody has one and waits for another whose owner waits for it.
        var sql = $"""
            select w.id, w.next_send_at from workspaces w
            where w.id in {session.Numbers("ids")}
            order by w.id {session.Locking("w")}
            """;
        var rows = await session.ListAsync<PaceRow>(sql, new { ids = Batch.Of(workspaceIds) }, cancel);
        return rows.ToDictionary(row => row.Id, row => row.NextSendAt);
    }

    public Task SetPacesAsync(IReadOnlyDictionary<long, Instant> nextSends, CancellationToken cancel)
    {
        var sql = $"""
            update workspaces as w set next_send_at = r.next_send_at
            from {session.Rows("rows", "id bigint, next_send_at timestamptz")}
            where w.id = r.id
            """;
        var rows = Batch.Of(nextSends.Select(next => new { Id = next.Key, NextSendAt = next.Value }));
        return session.RunAsync(sql, new { rows }, cancel);
    }

    sealed record PaceRow(long Id, Instant? NextSendAt);
}
