using System.Text.Json;
using NodaTime;
using Pathways.Core.Coachees;

namespace Pathways.Bot.Storage;

/// <summary>What was last talked about. What a topic points at may be gone by the time it is followed.</summary>
public sealed class TopicStore(Session session)
{
    /// <returns><see cref="Topic.None"/> when nothing was talked about yet.</returns>
    public async Task<Topic> FindAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = "select nudge_id, win_id, about, expecting, said, offers, set_at from topics where coachee_id = @coacheeId";
        var row = await session.FindAsync<Row>(Sql, new { coacheeId }, cancel);
        return row?.Topic ?? Topic.None;
    }

    /// <summary>Replaces what was there; <see cref="Topic.None"/> leaves nothing there.</summary>
    public Task SetAsync(long coacheeId, Topic topic, CancellationToken cancel)
    {
        const string Forget = "delete from topics where coachee_id = @coacheeId";
        const string Set = """
            insert into topics (coachee_id, nudge_id, win_id, about, expecting, said, offers, set_at)
            values (@coacheeId, @NudgeId, @WinId, @about, @expecting, @Said, @offers, @At)
            on conflict (coachee_id) do update
            set nudge_id = excluded.nudge_id, win_id = excluded.win_id, about = excluded.about, expecting = excluded.expecting,
                said = excluded.said, offers = excluded.offers, set_at = excluded.set_at
            """;
        if (topic == Topic.None)
            return session.RunAsync(Forget, new { coacheeId }, cancel);
        var (expecting, offers) = (Word<Expecting>.Of(topic.Expecting), JsonSerializer.Serialize(topic.Offers));
        var about = Word<About>.Of(topic.About);
        return session.RunAsync(Set, new { coacheeId, topic.NudgeId, topic.WinId, about, expecting, topic.Said, offers, topic.At }, cancel);
    }

    /// <summary>Replaces what was there, of many coachees at once.</summary>
    public Task SetAllAsync(IReadOnlyList<(long CoacheeId, Topic Topic)> topics, CancellationToken cancel)
    {
        const string Given = "coachee_id bigint, nudge_id bigint, expecting text, offers text, set_at timestamptz";
        var sql = $"""
            insert into topics (coachee_id, nudge_id, win_id, expecting, said, offers, set_at)
            select r.coachee_id, r.nudge_id, null, r.expecting, null, r.offers, r.set_at
            from {session.Rows("rows", Given)}
            where true
            on conflict (coachee_id) do update
            set nudge_id = excluded.nudge_id, win_id = excluded.win_id, about = excluded.about, expecting = excluded.expecting,
                said = excluded.said, offers = excluded.offers, set_at = excluded.set_at
            """;
        // In one order, so that two who write some of the same do not wait for each other.
        var rows = Batch.Of(topics.OrderBy(each => each.CoacheeId).Select(each => new
        {
            each.CoacheeId,
            each.Topic.NudgeId,
            Expecting = Word<Expecting>.Of(each.Topic.Expecting),
            Offers = JsonSerializer.Serialize(each.Topic.Offers),
            SetAt = each.Topic.At,
        }));
        return session.RunAsync(sql, new { rows }, cancel);
    }

    sealed record Row(long? NudgeId, long? WinId, string About, string Expecting, string? Said, string Offers, Instant SetAt)
    {
        public Topic Topic => new(NudgeId, WinId, Word<Expecting>.Read(Expecting), SetAt)
        {
            About = Word<About>.Read(About),
            Said = Said,
            Offers = JsonSerializer.Deserialize<Offer[]>(Offers)!,
        };
    }
}
