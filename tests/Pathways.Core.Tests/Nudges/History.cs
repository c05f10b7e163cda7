using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

/// <param name="Due">What it was written for.</param>
/// <param name="At">When it was, which is later when the service was down or slow.</param>
sealed record Writing(Unasked What, Instant Due, Instant At);

/// <summary>One coachee and the service, as both go on: a turn changes the schedule, a sweep writes what has come due.</summary>
sealed class History
{
    static readonly DateTimeZone[] Zones =
    [
        .. new[]
        {
            "Europe/London", "Europe/Berlin", "America/Nuuk", "America/Scoresbysund", "America/New_York", "Australia/Lord_Howe",
            "Asia/Tokyo", "Antarctica/Troll", "Africa/Cairo", "America/Havana", "Pacific/Apia", "Etc/UTC",
        }.Select(id => DateTimeZoneProviders.Tzdb[id]),
    ];

    static readonly IsoDayOfWeek[] Week = Enum.GetValues<IsoDayOfWeek>()[1..];

    readonly Random random;
    readonly List<Writing> written = [];
    readonly Expected expected = new();
    DateTimeZone zone;
    Schedule schedule;
    IReadOnlyList<DateInterval> quiet = [];
    Instant now;
    Instant? next;

    public History(Random random)
    {
        this.random = random;
        zone = Any(Zones);
        now = Instant.FromUtc(2026, 11, 1, 0, 0) + Duration.FromMinutes(random.Next(60 * 24 * 365 * 2));
        schedule = AnySchedule();
        Turn(schedule);
    }

    public IReadOnlyList<Writing> Written => written;

    public void Step()
    {
        if (random.Next(10) < 7)
            Sweep(AnyMoment());
        else
            Write();
    }

    /// <summary>Mostly as soon as something is due, else around the time of any day, when the service has been down for long.</summary>
    Instant AnyMoment()
    {
        var day = now.InZone(zone).Date.PlusDays(random.Next(20));
        var due = next is { } planned && random.Next(4) > 0 ? planned : ByHand.Moment(zone, day + schedule.Time);
        var late = random.Next(3) > 0 ? Duration.FromSeconds(random.Next(9)) : Duration.FromMinutes(random.Next(9 * 60));
        return Instant.Max(now, due + late);
    }

    void Sweep(Instant at)
    {
        if (random.Next(12) == 0)
            ChangeQuiet();
        now = at;
        var already = written.Count;
        var due = expected.Due(schedule, zone, quiet, now);
        while (next <= now)
            Decide(next.Value);
        var done = written.Skip(already).Select(writing => (writing.What, writing.Due));
        if (!due.SequenceEqual(done))
            Assert.Fail($"Not [{string.Join(", ", due)}] but [{string.Join(", ", done)}] at {now}");
    }

    /// <summary>What becomes quiet after something was planned is found out in time; what is open again has to be planned.</summary>
    void ChangeQuiet()
    {
        if (random.Next(3) > 0)
            quiet = [.. quiet, AnyQuiet()];
        else
            (quiet, next) = ([], DueTimes.Next(schedule, zone, [], now));
    }

    void Decide(Instant at)
    {
        var due = Due.Decide(schedule, at, zone, quiet, now);
        Assert.True(due.Next is null || due.Next > at);
        Assert.True(due.Until - at <= Due.LateAtMost && due.Until > at);
        (schedule, next) = (due.After, due.Next);
        if (due.Writes is { } what)
            Send(new(what, at, now), due.Until);
    }

    void Send(Writing writing, Instant until)
    {
        Assert.False(written is [.., var last] && last.Due >= writing.Due);
        Check(writing);
        written.Add(writing);
        // What sends may be slow, and then gives up at the time it was told.
        var sent = now + (random.Next(5) == 0 ? Duration.FromMinutes(random.Next(8 * 60)) : Duration.Zero);
        if (sent < until)
            Check(writing with { At = sent });
    }

    /// <summary>What must never be, whatever was expected.</summary>
    void Check(Writing writing)
    {
        var (due, at) = (writing.Due.InZone(zone), writing.At.InZone(zone));
        Assert.Null(schedule.StoppedAt);
        Assert.False(ByHand.IsShut(schedule, quiet, due.Date) || ByHand.IsShut(schedule, quiet, at.Date));
        Assert.True(writing.At >= writing.Due && at.Date == due.Date);
    }

    void Write()
    {
        now += random.Next(3) == 0 ? Duration.FromMinutes(random.Next(60 * 24 * 9)) : Duration.FromMinutes(random.Next(600));
        if (random.Next(6) == 0)
            zone = Any(Zones);
        Turn(AnyChange() with { Unanswered = 0 });
    }

    void Turn(Schedule changed)
    {
        expected.Turn(changed, zone, now);
        schedule = changed;
        next = DueTimes.Next(schedule, zone, quiet, now);
    }

    Schedule AnyChange() => random.Next(10) switch
    {
        0 => AnySchedule(),
        1 => schedule with { Away = new(Today.PlusDays(random.Next(-3, 30)), Today.PlusDays(random.Next(30, 60))) },
        2 => schedule with { Away = new(Today, Today.PlusDays(random.Next(12))) },
        3 => schedule with { Away = new(Today.PlusDays(random.Next(20)), null) },
        4 or 5 => schedule with { Away = null, StoppedAt = null },
        6 => schedule with { Once = now + AnyDuration() },
        7 => schedule with { FollowUp = new(random.Next(6) == 0 && next is { } due ? due : now + AnyDuration(), 1) },
        8 => schedule with { StoppedAt = random.Next(3) == 0 ? now : null },
        _ => schedule,
    };

    Schedule AnySchedule()
    {
        var days = Week.Where(_ => random.Next(5) == 0).DefaultIfEmpty(IsoDayOfWeek.Saturday);
        var time = random.Next(4) == 0 ? new LocalTime(23, 30) : LocalTime.FromMinutesSinceMidnight(random.Next(24 * 60));
        return Schedule.Starting([.. days], time, (Rhythm)random.Next(3), zone, now);
    }

    DateInterval AnyQuiet()
    {
        var start = Today.PlusDays(random.Next(-1, 8));
        return new(start, start.PlusDays(random.Next(5)));
    }

    LocalDate Today => now.InZone(zone).Date;

    Duration AnyDuration() => Duration.FromMinutes(random.Next(1, 60 * 24 * 6));

    T Any<T>(T[] of) => of[random.Next(of.Length)];
}
