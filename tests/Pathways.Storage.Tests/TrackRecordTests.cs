using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class TrackRecordTests
{
    static readonly Pathway Lead = new("senior-lead", "Lead", "senior", "lead", new MonthRange(1, 2), "", "", [], []);

    static readonly Pathway Staff = Lead with { Id = "senior-staff" };

    [OnBothDatabases]
    public async Task Many_at_once_are_as_each_alone(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        foreach (var person in new[] { "ada", "bob", "eve" })
            await storage.TurnAsync(work => World.FillAsync(work, person));
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        var nobody = await storage.MeetAsync("nobody");
        foreach (var (who, day) in new[] { (ada, 3), (bob, -1), (ada, -3), (bob, 0) })
            await storage.TurnAsync(work => MoreAsync(work, who.Id, day));

        (long Id, Pathway Pathway)[] whose = [(bob.Id, Lead), (ada.Id, Staff), (nobody.Id, Lead)];
        var records = await storage.TurnAsync(work => work.TrackRecords.OfAsync(whose, default));
        Assert.Equal(3, records.Count);
        foreach (var (id, pathway) in whose)
            await storage.TurnAsync(work => SameAsync(work, id, pathway, records[id]));
        Assert.Equal((3, 2), (records[ada.Id].Wins.Count, records[ada.Id].Evidence.Count));
        Assert.Equal((3, 3), (records[bob.Id].Wins.Count, records[bob.Id].Evidence.Count));
        Assert.Equal((3, 2), (records[bob.Id].Nudges.Count, records[bob.Id].Preferences.Count));
    }

    static async Task MoreAsync(UnitOfWork work, long id, int day)
    {
        var win = await work.Wins.LogAsync(id, $"day {day}", Today.PlusDays(day), null, Noon, default);
        foreach (var pathway in new[] { Lead, Staff })
            await work.Wins.FileAsync(
                id, win.Id, pathway.Id, GivenBy.Coachee, [new(win.Id, "area", null, 1, GivenBy.Coachee)], Noon, default);
        var gone = await work.Wins.LogAsync(id, "gone", Today, null, Noon, default);
        await work.Wins.FileAsync(id, gone.Id, Lead.Id, GivenBy.Coach, [new(gone.Id, "area", null, 1, GivenBy.Coach)], Noon, default);
        await work.Wins.DeleteAsync(id, gone.Id, Noon, default);
        var nudge = await work.Nudges.OfferAsync(id, new NewNudge(Lead.Id, $"item {day}", "r"), Noon, default);
        await work.Nudges.PlanAsync(id, nudge.Id, new Plan("Friday", Noon), default);
        await work.Coachees.PreferAsync(id, "z", PreferenceKind.NotForMe, Noon - Duration.FromDays(1), default);
    }

    static async Task SameAsync(UnitOfWork work, long id, Pathway pathway, TrackRecord record)
    {
        Assert.Same(pathway, record.Pathway);
        Assert.Equal(await work.Wins.AllAsync(id, default), record.Wins);
        Assert.Equal(await work.Wins.EvidenceAsync(id, pathway.Id, default), record.Evidence);
        Assert.Equal(await work.Nudges.HistoryAsync(id, default), record.Nudges);
        Assert.Equal(await work.Coachees.PreferencesAsync(id, default), record.Preferences);
    }
}
