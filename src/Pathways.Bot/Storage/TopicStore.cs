using NodaTime;
using Pathways.Core.Coachees;

namespace Pathways.Bot.Storage;

/// <summary>What was last talked about. What a topic points at may be gone by the time it is followed.</summary>
public sealed class TopicStore(Session session)
{
    /// <returns><see cref="Topic.None"/> when nothing was talked about yet.</returns>
    public async Task<Topic> FindAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = "select nudge_id, win_id, expecting, set_at from topics where coachee_id = @coacheeId";
        var row = await session.FindAsync<Row>(Sql, new { coacheeId }, cancel);
        return row is null ? Topic.None : new Topic(row.NudgeId, row.WinId, Word<Expecting>.Read(row.Expecting), row.SetAt);
    }

    /// <summary>Replaces what was there; <see cref="Topic.None"/> leaves nothing there.</summary>
    public Task SetAsync(long coacheeId, Topic topic, CancellationToken cancel)
    {
        const string Forget = "delete from topics where coachee_id = @coacheeId";
        const string Set = """
            insert into topics (coachee_id, nudge_id, win_id, expecting, set_at)
            values (@coacheeId, @NudgeId, @WinId, @expecting, @At)
            on conflict (coachee_id) do update
            set nudge_id = excluded.nudge_id, win_id = excluded.win_id, expecting = excluded.expecting, set_at = excluded.set_at
            """;
        return topic == Topic.None
            ? session.RunAsync(Forget, new { coacheeId }, cancel)
            : session.RunAsync(
                Set, new { coacheeId, topic.NudgeId, topic.WinId, expecting = Word<Expecting>.Of(topic.Expecting), topic.At }, cancel);
    }

    sealed record Row(long? NudgeId, long? WinId, string Expecting, Instant SetAt);
}
