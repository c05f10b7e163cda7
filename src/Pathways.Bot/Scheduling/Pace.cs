using NodaTime;

namespace Pathways.Bot.Scheduling;

/// <summary>
/// Gives each message of a batch the moment at which it may be sent, so that a workspace gets no more than its door allows
/// and none waits for another.
/// </summary>
/// <param name="next">When each workspace may be written to next; null for at once.</param>
sealed class Pace(IReadOnlyDictionary<long, Instant?> next, Instant now)
{
    readonly Dictionary<long, Instant> given = [];

    /// <summary>What <c>next</c> has become, for the workspaces that were given a moment.</summary>
    public IReadOnlyDictionary<long, Instant> Next => given;

    public Instant Give(long workspaceId, Duration spacing)
    {
        var at = Instant.Max(now, given.TryGetValue(workspaceId, out var after) ? after : next.GetValueOrDefault(workspaceId) ?? now);
        given[workspaceId] = at + spacing;
        return at;
    }
}
