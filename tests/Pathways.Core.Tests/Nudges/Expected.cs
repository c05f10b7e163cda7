using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

/// <summary>What one coachee has to be sent, worked out by hand as their history goes on.</summary>
sealed class Expected
{
    /// <summary>The days they were nudged for since they last chose when.</summary>
    readonly List<LocalDate> nudged = [];
    (IReadOnlyList<IsoDayOfWeek>, LocalTime, Rhythm, DateTimeZone) chosen;
    int ignored;
    bool comesBack;
    LocalDate since;
    Instant mark;

    /// <summary>They wrote or pressed something: nothing is late for them, and they are there.</summary>
    public void Turn(Schedule after, DateTimeZone zone, Instant now)
    {
        var choice = (after.Days, after.Time, after.Rhythm, zone);
        if (choice != chosen)
            nudged.Clear();
        (ignored, since, mark, chosen) = (0, after.Since, now, choice);
        comesBack = after.Away is { Until: not null };
    }

    /// <summary>All that has come due since they last wrote or the service last looked, and is neither late nor forbidden.</summary>
    public IReadOnlyList<(Unasked, Instant)> Due(Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant now)
    {
        var today = now.InZone(zone).Date;
        var due = schedule.StoppedAt is not null || ByHand.IsShut(schedule, quiet, today)
            ? []
            : Moments(schedule, zone, today).Where(at => at > mark && at <= now && IsInTime(at, zone, now)).Order().Distinct();
        var all = new List<(Unasked, Instant)>();
        foreach (var at in due.ToArray())
            if (What(schedule, zone, quiet, at) is { } what)
                all.Add((what, at));
        mark = now;
        return all;
    }

    static IEnumerable<Instant> Moments(Schedule schedule, DateTimeZone zone, LocalDate today)
    {
        yield return ByHand.Moment(zone, today.PlusDays(-1) + schedule.Time);
        yield return ByHand.Moment(zone, today + schedule.Time);
        if (schedule.Once is { } once)
            yield return once;
        if (schedule.FollowUp is { } followUp)
            yield return followUp.At;
    }

    static bool IsInTime(Instant at, DateTimeZone zone, Instant now) =>
        now - at < Duration.FromHours(6) && at.InZone(zone).Date == now.InZone(zone).Date;

    Unasked? What(Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant at)
    {
        var day = Chosen(schedule, zone, quiet, at);
        if (day is null && at != schedule.Once)
            return schedule.FollowUp?.At == at ? Unasked.FollowUp : null;
        var returns = comesBack && schedule.Away?.Until < at.InZone(zone).Date;
        comesBack &= !returns;
        return day is { } date && Ignored(schedule, date) ? Unasked.BackOff : returns ? Unasked.Return : Unasked.Nudge;
    }

    /// <summary>Whether this one says that there have been too many.</summary>
    bool Ignored(Schedule schedule, LocalDate date)
    {
        CheckPeriod(schedule, date);
        if (ignored == 3)
            since = date;
        return ++ignored == 4;
    }

    void CheckPeriod(Schedule schedule, LocalDate date)
    {
        Assert.True(nudged is not [.., var last] || last < date);
        nudged.Add(date);
        Func<LocalDate, int> period = schedule.Rhythm == Rhythm.Monthly ? ByHand.Month : ByHand.Week;
        Assert.True(nudged.Count(other => period(other) == period(date)) <= (schedule.Rhythm == Rhythm.Monthly ? 1 : schedule.Days.Count));
        if (schedule.Rhythm == Rhythm.EveryOtherWeek)
            Assert.False(nudged.Exists(other => period(other) == period(date) - 1));
        if (ignored > 3)
            Assert.True(period(date) - period(nudged[^2]) != 1 && period(date) > period(since));
    }

    /// <summary>The day whose nudge is due at a moment.</summary>
    LocalDate? Chosen(Schedule schedule, DateTimeZone zone, IReadOnlyList<DateInterval> quiet, Instant at)
    {
        var asItStands = schedule with { Unanswered = ignored, Since = since };
        foreach (var date in new[] { at.InZone(zone).Date, at.InZone(zone).Date.PlusDays(-1) })
            if (ByHand.Moment(zone, date + schedule.Time) == at && ByHand.IsChosen(asItStands, date))
                return ByHand.IsShut(schedule, quiet, date) ? null : date;
        return null;
    }
}
