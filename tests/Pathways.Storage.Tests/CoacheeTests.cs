using NodaTime;
using Pathways.Core.Coachees;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class CoacheeTests
{
    [OnBothDatabases]
    public async Task The_role_chosen_last_counts(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Coachees.ChooseRoleAsync(ada.Id, "senior", default));
        await storage.TurnAsync(work => work.Coachees.ChooseRoleAsync(ada.Id, "staff", default));
        Assert.Equal("staff", (await storage.MeetAsync("ada")).Role);
    }

    [OnBothDatabases]
    public async Task The_pathway_chosen_last_counts_since_it_was_chosen_first(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var seen = new List<(string?, Instant?)>();
        foreach (var (pathway, day) in new[] { ("senior-lead", 0), ("senior-staff", 10), ("senior-lead", 20), ("senior-lead", 30) })
        {
            await storage.TurnAsync(work => work.Coachees.ChoosePathwayAsync(ada.Id, pathway, Noon + Duration.FromDays(day), default));
            ada = await storage.MeetAsync("ada");
            seen.Add((ada.PathwayId, ada.PathwaySince));
        }
        Assert.Equal(
            [("senior-lead", Noon), ("senior-staff", Noon + Duration.FromDays(10)), ("senior-lead", Noon), ("senior-lead", Noon)], seen);
        Assert.Equal(4, (await storage.RowsAsync())["pathway_choices"]);
    }

    [OnBothDatabases]
    public async Task Choosing_twice_at_one_instant_is_one_choice(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Coachees.ChoosePathwayAsync(ada.Id, "senior-lead", Noon, default));
        await storage.TurnAsync(work => work.Coachees.ChoosePathwayAsync(ada.Id, "senior-lead", Noon, default));
        Assert.Equal(1, (await storage.RowsAsync())["pathway_choices"]);
    }

    [OnBothDatabases]
    public async Task One_coachees_choices_leave_another_alone(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        await storage.TurnAsync(work => work.Coachees.ChooseRoleAsync(ada.Id, "senior", default));
        await storage.TurnAsync(work => work.Coachees.ChoosePathwayAsync(ada.Id, "senior-lead", Noon, default));
        Assert.Equal(bob, await storage.MeetAsync("bob"));
    }

    [OnBothDatabases]
    public async Task The_last_reference_is_remembered(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Assert.Null(await storage.TurnAsync(work => work.Coachees.FindReferenceAsync(ada.Id, default)));
        foreach (var reference in new[] { """{"url":"one"}""", """{"url":"two"}""", """{"url":"two"}""" })
            await storage.TurnAsync(work => work.Coachees.RememberReferenceAsync(ada.Id, "teams", reference, Noon, default));
        Assert.Equal("""{"url":"two"}""", await storage.TurnAsync(work => work.Coachees.FindReferenceAsync(ada.Id, default)));
    }

    [OnBothDatabases]
    public async Task A_reference_that_did_not_change_is_not_written(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await storage.TurnAsync(work => work.Coachees.RememberReferenceAsync(ada.Id, "teams", "same", Noon, default));
        var toldAt = await storage.TextAsync("select told_at from conversation_references");
        await storage.TurnAsync(work => work.Coachees.RememberReferenceAsync(ada.Id, "teams", "same", Noon + Duration.FromDays(1), default));
        Assert.Equal(toldAt, await storage.TextAsync("select told_at from conversation_references"));
    }

    [OnBothDatabases]
    public async Task Preferences_said_twice_are_kept_once_and_count_from_the_last_time(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        await PreferAsync("write-a-design", PreferenceKind.Smaller, 0);
        await PreferAsync("run-a-review", PreferenceKind.NotForMe, 1);
        await PreferAsync("write-a-design", PreferenceKind.NotForMe, 2);
        await PreferAsync("write-a-design", PreferenceKind.Smaller, 3);

        var kept = await storage.TurnAsync(work => work.Coachees.PreferencesAsync(ada.Id, default));
        Assert.Equal(
            [
                new Preference("run-a-review", PreferenceKind.NotForMe, Noon + Duration.FromDays(1)),
                new Preference("write-a-design", PreferenceKind.NotForMe, Noon + Duration.FromDays(2)),
                new Preference("write-a-design", PreferenceKind.Smaller, Noon + Duration.FromDays(3)),
            ],
            kept);

        Task PreferAsync(string item, PreferenceKind preference, int day) =>
            storage.TurnAsync(work => work.Coachees.PreferAsync(ada.Id, item, preference, Noon + Duration.FromDays(day), default));
    }

    [OnBothDatabases]
    public async Task Preferences_are_ones_own(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var (ada, bob) = (await storage.MeetAsync("ada"), await storage.MeetAsync("bob"));
        await storage.TurnAsync(work => work.Coachees.PreferAsync(ada.Id, "item", PreferenceKind.NotForMe, Noon, default));
        Assert.Empty(await storage.TurnAsync(work => work.Coachees.PreferencesAsync(bob.Id, default)));
    }
}
