using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Nudges;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class NudgeTests
{
    [OnBothDatabases]
    public async Task An_offer_is_found_again_without_an_answer(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var nudge = await OfferAsync(storage, ada.Id, "write-a-design");
        Assert.Equal(new Nudge(nudge.Id, "write-a-design", Noon, null, null), nudge);
        Assert.Equal(nudge, await storage.TurnAsync(work => work.Nudges.FindAsync(ada.Id, nudge.Id, default)));
    }

    [OnBothDatabases]
    public async Task Every_answer_can_be_given_and_the_last_counts(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var nudge = await OfferAsync(storage, ada.Id, "write-a-design");
        foreach (var answer in Enum.GetValues<NudgeAnswer>())
        {
            var at = Noon + Duration.FromHours((int)answer + 1);
            await storage.TurnAsync(work => work.Nudges.AnswerAsync(ada.Id, nudge.Id, answer, at, default));
            Assert.Equal(
                nudge with { Answer = answer, AnsweredAt = at },
                await storage.TurnAsync(work => work.Nudges.FindAsync(ada.Id, nudge.Id, default)));
        }
    }

    [OnBothDatabases]
    public async Task The_history_comes_newest_first_answered_or_not(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var (one, two) = (await OfferAsync(storage, ada.Id, "one"), await OfferAsync(storage, ada.Id, "two"));
        var three = await OfferAsync(storage, ada.Id, "three");
        await storage.TurnAsync(work => work.Nudges.AnswerAsync(ada.Id, two.Id, NudgeAnswer.WillDo, Noon, default));
        Assert.Equal(
            [three, two with { Answer = NudgeAnswer.WillDo, AnsweredAt = Noon }, one],
            await storage.TurnAsync(work => work.Nudges.HistoryAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task The_plan_made_last_counts(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var nudge = await OfferAsync(storage, ada.Id, "write-a-design");
        foreach (var plan in new[] { new Plan("tomorrow", Noon), new Plan("Thursday after “stand-up”", Noon + Duration.FromDays(2)) })
        {
            await storage.TurnAsync(work => work.Nudges.PlanAsync(ada.Id, nudge.Id, plan, default));
            Assert.Equal(nudge with { Plan = plan }, await storage.TurnAsync(work => work.Nudges.FindAsync(ada.Id, nudge.Id, default)));
        }
    }

    [OnBothDatabases]
    public async Task Many_are_offered_something_at_once(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        (long, NewNudge)[] offers = [(bob.Id, new("p", "for-bob", "“two” wins\0", 0.25)), (ada.Id, new("p", "for-ada", "none", 0.5))];
        var ids = await storage.TurnAsync(work => work.Nudges.OfferAllAsync(offers, Noon, default));
        Assert.Equal(2, ids.Count);
        Assert.Equal(
            new Nudge(ids[ada.Id], "for-ada", Noon, null, null),
            Assert.Single(await storage.TurnAsync(work => work.Nudges.HistoryAsync(ada.Id, default))));
        Assert.Equal(
            new Nudge(ids[bob.Id], "for-bob", Noon, null, null),
            Assert.Single(await storage.TurnAsync(work => work.Nudges.HistoryAsync(bob.Id, default))));
        const string Kept = "select reasons || pathway_id || (probability * 100) from nudges where item_id = 'for-bob'";
        Assert.StartsWith("“two” winsp25", await storage.TextAsync(Kept));
    }

    static Task<Nudge> OfferAsync(TestStorage storage, long id, string item) =>
        storage.TurnAsync(work => work.Nudges.OfferAsync(id, new NewNudge("senior-lead", item, "nothing logged yet"), Noon, default));
}
