using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Features;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Wins;

namespace Pathways.Acceptance.Support;

/// <summary>Has the coach write first, at once instead of when it is due: recorded, written from the record, taken to the person's door.</summary>
public static class UnaskedWriting
{
    static int earlier;

    /// <param name="openNudgeId">An earlier one that it asks about as well.</param>
    public static async Task WriteUnaskedAsync(this CoachHost host, IPerson person, Unasked kind, long? openNudgeId = null)
    {
        var (outgoing, reply) = await host.RecordAsync(person, kind, DeliveryState.Sent, openNudgeId);
        var door = host.Services.GetServices<IDoor>().Single(door => door.Name == outgoing.Door);
        Assert.IsType<Bot.Conversation.Delivery.Sent>(await door.SendAsync(outgoing.Reference, reply, default));
    }

    /// <summary>It was under way when the power went.</summary>
    public static Task LoseUnaskedAsync(this CoachHost host, IPerson person, Unasked kind) => host.RecordAsync(person, kind, DeliveryState.Unknown, null);

    /// <summary>It is written down, and waits for its turn.</summary>
    public static async Task ClaimUnaskedAsync(this CoachHost host, IPerson person)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        var now = host.Clock.Now;
        await work.Deliveries.RecordAsync([new(coachee.Id, Unasked.BackOff, null, null, now, now, now + Duration.FromHours(1))], default);
        await work.CommitAsync(default);
    }

    public static async Task<bool> IsWaitingAsync(this CoachHost host, IPerson person)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        return (await work.Deliveries.TakeAsync(host.Clock.Now, 1000, default)).Outgoing.Any(each => each.CoacheeId == coachee.Id);
    }

    public static async Task<Schedule> ScheduleOfAsync(this CoachHost host, IPerson person, Func<Schedule, Schedule>? change = null)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        var schedule = (await work.Schedules.FindAsync(coachee.Id, default))!;
        if (change is null)
            return schedule;
        await work.Schedules.SaveAsync(coachee.Id, change(schedule), null, default);
        await work.CommitAsync(default);
        return change(schedule);
    }

    /// <summary>When something is due for the person; null for not until they write.</summary>
    public static async Task<Instant?> NextDueAsync(this CoachHost host, IPerson person)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        var due = await work.Schedules.LockDueAsync(host.Clock.Now + Duration.FromDays(3660), 1000, default);
        return due.FirstOrDefault(who => who.Coachee.Id == coachee.Id)?.DueAt;
    }

    public static async Task<Nudge> LastNudgeAsync(this CoachHost host, IPerson person)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        return (await work.Nudges.HistoryAsync(coachee.Id, default))[0];
    }

    public static async Task<Win> LastWinAsync(this CoachHost host, IPerson person)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        return (await work.Wins.LastAsync(coachee.Id, default))!;
    }

    public static async Task<Nudge> NudgeAsync(this CoachHost host, IPerson person, long nudgeId)
    {
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, host.Clock.Now, default);
        return (await work.Nudges.FindAsync(coachee.Id, nudgeId, default))!;
    }

    static Task<UnitOfWork> BeginAsync(this CoachHost host) => host.Services.GetRequiredService<IDatabase>().BeginAsync(default);

    static async Task<(Outgoing Outgoing, Reply Reply)> RecordAsync(
        this CoachHost host, IPerson person, Unasked kind, DeliveryState state, long? openNudgeId)
    {
        var (now, features) = (host.Clock.Now, host.Services.GetRequiredService<AllFeatures>());
        await using var work = await host.BeginAsync();
        var coachee = await work.Coachees.MeetAsync(person.Sender, null, now, default);
        var due = now - Duration.FromSeconds(Interlocked.Increment(ref earlier));
        var nudgeId = await NudgeAsync(host, work, coachee, kind);
        await work.Deliveries.RecordAsync([new(coachee.Id, kind, nudgeId, openNudgeId, due, now, now + Duration.FromHours(1))], default);
        var outgoing = (await work.Deliveries.TakeAsync(now, 1000, default)).Outgoing.Single(each => each.CoacheeId == coachee.Id);
        var reply = features.Write(outgoing);
        await work.Topics.SetAsync(coachee.Id, features.AfterSending(outgoing, reply, now), default);
        await work.Deliveries.SettleAsync([new(outgoing.Id, state, null, null, now, null)], default);
        await work.CommitAsync(default);
        return (outgoing, reply);
    }

    static async Task<long?> NudgeAsync(CoachHost host, UnitOfWork work, Coachee coachee, Unasked kind)
    {
        if (kind == Unasked.BackOff)
            return null;
        if (kind == Unasked.FollowUp)
            return (await work.Schedules.FindAsync(coachee.Id, default))!.FollowUp!.NudgeId;
        var pathway = host.Services.GetRequiredService<CoachingCatalogue>().Find(coachee.PathwayId)!;
        var record = new TrackRecord(
            pathway,
            await work.Wins.AllAsync(coachee.Id, default),
            await work.Wins.EvidenceAsync(coachee.Id, pathway.Id, default),
            await work.Nudges.HistoryAsync(coachee.Id, default),
            await work.Coachees.PreferencesAsync(coachee.Id, default));
        var best = Suggestions.Rank(record, Size.Any, host.Clock.Now)[0];
        return (await work.Nudges.OfferAsync(coachee.Id, new NewNudge(pathway.Id, best.Item.Id, best.Reason, best.Probability), host.Clock.Now, default)).Id;
    }
}
