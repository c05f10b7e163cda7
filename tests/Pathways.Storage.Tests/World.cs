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
        await work.Deliveries.RecordAsync([Delivery(id, Noon) with { NudgeId = nudge.Id }], default);
        var win = await work.Wins.LogAsync(id, $"{person}'s win", Today, "impact", Noon, default);
        await work.Wins.EditAsync(id, win, $"{person}'s better win", Noon, default);
        Evidence[] evidence = [new(win.Id, "area", "item", 0.5, GivenBy.Coach)];
        await work.Wins.FileAsync(id, win.Id, "senior-lead", GivenBy.Coach, evidence, Noon, default);
        await work.Topics.SetAsync(id, new Topic(nudge.Id, win.Id, Expecting.Number, Noon), default);
    }

    public static readonly Schedule Weekly = new([IsoDayOfWeek.Tuesday], new LocalTime(10, 0), Rhythm.Weekly, Today);

    /// <summary>Somebody who can be reached, and for whom something is due.</summary>
    public static Task<Coachee> DueAsync(TestStorage storage, string person, Instant at) => storage.TurnAsync(async work =>
    {
        var coachee = await work.Coachees.MeetAsync(Sender(person), "Europe/Berlin", Noon, default);
        await work.Coachees.RememberReferenceAsync(coachee.Id, "teams", $"to {person}", Noon, default);
        await work.Schedules.SaveAsync(coachee.Id, Weekly, at, default);
        return coachee;
    });

    /// <summary>Due now, and to be sent now.</summary>
    public static NewDelivery Delivery(long coacheeId, Instant dueAt) =>
        new(coacheeId, Unasked.Nudge, null, null, dueAt, dueAt, dueAt + Duration.FromHours(6));
}
