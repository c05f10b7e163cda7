using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Wins;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

static class World
{
    /// <summary>Leaves a row about this person in every table that can have one.</summary>
    public static async Task FillAsync(UnitOfWork work, string person)
    {
        var id = (await work.Coachees.MeetAsync(Sender(person), "Europe/Berlin", Noon, default)).Id;
        await work.Coachees.ChooseRoleAsync(id, "senior", default);
        await work.Coachees.ChoosePathwayAsync(id, "senior-lead", Noon, default);
        await work.Coachees.RememberReferenceAsync(id, "teams", "reference", Noon, default);
        await work.Coachees.PreferAsync(id, "item", PreferenceKind.Smaller, Noon, default);
        var nudge = await work.Nudges.OfferAsync(id, new NewNudge("senior-lead", "item", "reasons"), Noon, default);
        await work.Nudges.AnswerAsync(id, nudge.Id, NudgeAnswer.WillDo, Noon, default);
        var schedule = Schedule.Usual(DateTimeZone.Utc, Noon);
        await work.Schedules.SaveAsync(id, schedule, DueTimes.Next(schedule, DateTimeZone.Utc, [], Noon), default);
        var win = await work.Wins.LogAsync(id, $"{person}'s win", Today, "impact", Noon, default);
        await work.Wins.EditAsync(id, win, $"{person}'s better win", Noon, default);
        Evidence[] evidence = [new(win.Id, "area", "item", 0.5, GivenBy.Coach)];
        await work.Wins.FileAsync(id, win.Id, "senior-lead", GivenBy.Coach, evidence, Noon, default);
        await work.Topics.SetAsync(id, new Topic(nudge.Id, win.Id, Expecting.Number, Noon), default);
    }
}
