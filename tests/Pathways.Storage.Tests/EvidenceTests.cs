using NodaTime;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class EvidenceTests
{
    const string Pathway = "senior-lead";

    [OnBothDatabases]
    public async Task Evidence_is_kept_as_it_was_filed(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "win");
        Evidence[] evidence =
        [
            new(win.Id, "technical-strategy", "write-a-design", 0.1 + 0.2, GivenBy.Coach),
            new(win.Id, "people", null, 1, GivenBy.Coachee),
            new(win.Id, "delivery", "own-a-launch", 0, GivenBy.Coach),
        ];
        await FileAsync(storage, ada.Id, win.Id, evidence);
        Assert.Equal(evidence, await EvidenceAsync(storage, ada.Id));
    }

    [OnBothDatabases]
    public async Task Filing_again_replaces_what_was_filed(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var (one, two) = (await storage.LogAsync(ada, "one"), await storage.LogAsync(ada, "two"));
        Evidence Link(Win win, string area) => new(win.Id, area, null, 0.5, GivenBy.Coach);
        await FileAsync(storage, ada.Id, one.Id, Link(one, "a"), Link(one, "b"), Link(one, "c"));
        await FileAsync(storage, ada.Id, two.Id, Link(two, "a"));
        await FileAsync(storage, ada.Id, one.Id, Link(one, "d"));
        Assert.Equal([Link(two, "a"), Link(one, "d")], await EvidenceAsync(storage, ada.Id));
    }

    [OnBothDatabases]
    public async Task None_of_these_is_an_answer(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var (answered, open) = (await storage.LogAsync(ada, "answered"), await storage.LogAsync(ada, "open"));
        await FileAsync(storage, ada.Id, answered.Id, new Evidence(answered.Id, "a", null, 0.5, GivenBy.Coach));
        await FileAsync(storage, ada.Id, answered.Id);
        Assert.Empty(await EvidenceAsync(storage, ada.Id));
        Assert.Equal([open], await storage.TurnAsync(work => work.Wins.UnfiledAsync(ada.Id, Pathway, default)));
    }

    [OnBothDatabases]
    public async Task Each_pathway_has_its_own_filing_of_a_win(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var win = await storage.LogAsync(ada, "win");
        await FileAsync(storage, ada.Id, win.Id, new Evidence(win.Id, "a", null, 0.5, GivenBy.Coach));
        Assert.Equal([win], await storage.TurnAsync(work => work.Wins.UnfiledAsync(ada.Id, "senior-staff", default)));
        await storage.TurnAsync(work => work.Wins.FileAsync(ada.Id, win.Id, "senior-staff", GivenBy.Coach, [], Noon, default));
        Assert.Single(await EvidenceAsync(storage, ada.Id));
        Assert.Empty(await storage.TurnAsync(work => work.Wins.EvidenceAsync(ada.Id, "senior-staff", default)));
    }

    [OnBothDatabases]
    public async Task Unfiled_wins_come_newest_first(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        foreach (var day in new[] { 2, 3, 1 })
            await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, $"day {day}", new LocalDate(2026, 3, day), null, Noon, default));
        var unfiled = await storage.TurnAsync(work => work.Wins.UnfiledAsync(ada.Id, Pathway, default));
        Assert.Equal(["day 3", "day 2", "day 1"], unfiled.Select(win => win.Text));
    }

    [OnBothDatabases]
    public async Task What_the_coachee_filed_is_remembered_and_nothing_else_is(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        var wins = new List<Win>();
        foreach (var text in new[] { "filed", "kept under none", "by the coach", "deleted", "elsewhere" })
            wins.Add(await storage.LogAsync(ada, text));
        await storage.TurnAsync(async work =>
        {
            await work.Wins.FileAsync(ada.Id, wins[0].Id, Pathway, GivenBy.Coachee, [new Evidence(wins[0].Id, "a", null, 1, GivenBy.Coachee)], Noon, default);
            await work.Wins.FileAsync(ada.Id, wins[1].Id, Pathway, GivenBy.Coachee, [], Noon + Duration.FromMinutes(1), default);
            await work.Wins.FileAsync(ada.Id, wins[2].Id, Pathway, GivenBy.Coach, [new Evidence(wins[2].Id, "a", null, 1, GivenBy.Coach)], Noon, default);
            await work.Wins.FileAsync(ada.Id, wins[3].Id, Pathway, GivenBy.Coachee, [], Noon, default);
            await work.Wins.FileAsync(ada.Id, wins[4].Id, "senior-staff", GivenBy.Coachee, [], Noon, default);
            await work.Wins.DeleteAsync(ada.Id, wins[3].Id, Noon, default);
        });
        Assert.Equal([new("kept under none", null), new("filed", "a")], await CorrectionsAsync(storage, ada.Id));
        Assert.Empty(await CorrectionsAsync(storage, bob.Id));
    }

    static Task<IReadOnlyList<Correction>> CorrectionsAsync(TestStorage storage, long id) =>
        storage.TurnAsync(work => work.Wins.CorrectionsAsync(id, Pathway, default));

    static Task FileAsync(TestStorage storage, long id, long winId, params Evidence[] evidence) =>
        storage.TurnAsync(work => work.Wins.FileAsync(id, winId, Pathway, GivenBy.Coach, evidence, Noon, default));

    static Task<IReadOnlyList<Evidence>> EvidenceAsync(TestStorage storage, long id) =>
        storage.TurnAsync(work => work.Wins.EvidenceAsync(id, Pathway, default));
}
