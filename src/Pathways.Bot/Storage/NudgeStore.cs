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

    public async Task<Nudge?> FindAsync(long coacheeId, long nudgeId, CancellationToken cancel)
    {
        const string Sql = $"select {Columns} from nudges where id = @nudgeId and coachee_id = @coacheeId";
        return (await session.FindAsync<Row>(Sql, new { coacheeId, nudgeId }, cancel))?.Nudge;
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
        return (await session.ListAsync<Row>(Sql, new { coacheeId }, cancel)).Select(row => row.Nudge).ToList();
    }

    sealed record Row(long Id, string ItemId, Instant OfferedAt, string? Answer, Instant? AnsweredAt, string? Plan, Instant? PlannedAt)
    {
        public Nudge Nudge => new(Id, ItemId, OfferedAt, Answer is null ? null : Word<NudgeAnswer>.Read(Answer), AnsweredAt)
        {
            Plan = Plan is null ? null : new Plan(Plan, PlannedAt!.Value),
        };
    }
}

/// <param name="Reasons">In words, as they are shown.</param>
/// <param name="Probability">How likely it was, among all that might have been chosen.</param>
public sealed record NewNudge(string PathwayId, string ItemId, string Reasons, double Probability = 1);
