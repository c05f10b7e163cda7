using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>What was put to each coachee, why, and what they said. Nothing of another coachee's can be reached.</summary>
public sealed class NudgeStore(Session session)
{
    const string Columns = "id, item_id, offered_at, answer, answered_at, plan, planned_at";

    public async Task<Nudge> OfferAsync(long coacheeId, NewNudge nudge, Instant now, CancellationToken cancel)
    {
        const string Sql = """
            insert into nudges (coachee_id, pathway_id, item_id, reasons, probability, offered_at)
            values (@coacheeId, @PathwayId, @ItemId, @Reasons, @Probability, @now)
            returning id
            """;
        var parameters = new { coacheeId, nudge.PathwayId, nudge.ItemId, nudge.Reasons, nudge.Probability, now };
        var id = await session.FindAsync<long>(Sql, parameters, cancel);
        return new Nudge(id, nudge.ItemId, now, Answer: null, AnsweredAt: null);
    }

    /// <returns>The id of each coachee's, of whom none is here twice.</returns>
    public async Task<IReadOnlyDictionary<long, long>> OfferAllAsync(
        IReadOnlyList<(long CoacheeId, NewNudge Nudge)> nudges, Instant now, CancellationToken cancel)
    {
        var sql = $"""
            insert into nudges (coachee_id, pathway_id, item_id, reasons, probability, offered_at)
            select r.coachee_id, r.pathway_id, r.item_id, r.reasons, r.probability, @now
            from {session.Rows("rows", "coachee_id bigint, pathway_id text, item_id text, reasons text, probability double precision")}
            returning coachee_id, id
            """;
        var rows = Batch.Of(nudges.Select(
            each => new { each.CoacheeId, each.Nudge.PathwayId, each.Nudge.ItemId, each.Nudge.Reasons, each.Nudge.Probability }));
        return (await session.ListAsync<OfferRow>(sql, new { rows, now }, cancel)).ToDictionary(row => row.CoacheeId, row => row.Id);
    }

    public async Task<Nudge?> FindAsync(long coacheeId, long nudgeId, CancellationToken cancel)
    {
        const string Sql = $"select {Columns} from nudges where id = @nudgeId and coachee_id = @coacheeId";
        return (await session.FindAsync<NudgeRow>(Sql, new { coacheeId, nudgeId }, cancel))?.Nudge;
    }

    /// <summary>The last answer counts.</summary>
    public Task AnswerAsync(long coacheeId, long nudgeId, NudgeAnswer answer, Instant now, CancellationToken cancel)
    {
        const string Sql = """
            update nudges set answer = @word, answered_at = @now
            where id = @nudgeId and coachee_id = @coacheeId
            """;
        return session.RunAsync(Sql, new { coacheeId, nudgeId, word = Word<NudgeAnswer>.Of(answer), now }, cancel);
    }

    /// <summary>The last plan counts.</summary>
    public Task PlanAsync(long coacheeId, long nudgeId, Plan plan, CancellationToken cancel)
    {
        const string Sql = "update nudges set plan = @When, planned_at = @At where id = @nudgeId and coachee_id = @coacheeId";
        return session.RunAsync(Sql, new { coacheeId, nudgeId, plan.When, plan.At }, cancel);
    }

    /// <summary>Of all pathways, newest first.</summary>
    public async Task<IReadOnlyList<Nudge>> HistoryAsync(long coacheeId, CancellationToken cancel)
    {
        const string Sql = $"select {Columns} from nudges where coachee_id = @coacheeId order by id desc";
        return (await session.ListAsync<NudgeRow>(Sql, new { coacheeId }, cancel)).Select(row => row.Nudge).ToList();
    }

    sealed record OfferRow(long CoacheeId, long Id);
}

/// <param name="Reasons">In words, as they are shown.</param>
/// <param name="Probability">How likely it was, among all that might have been chosen.</param>
public sealed record NewNudge(string PathwayId, string ItemId, string Reasons, double Probability = 1);
