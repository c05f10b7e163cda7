using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pathways.Core.Nudges;
using static NodaTime.IsoDayOfWeek;

namespace Pathways.Core.Tests.Nudges;

public class DueTimesTests
{
    static readonly DateTimeZone London = Zone("Europe/London");
    static readonly IsoDayOfWeek[] Weekdays = [Monday, Tuesday, Wednesday, Thursday, Friday];

    /// <summary>A Wednesday.</summary>
    static readonly Instant Now = Instant.FromUtc(2026, 11, 4, 12, 0);

    [Fact]
    public void Who_has_not_said_when_hears_on_Tuesdays_at_ten() =>
        AssertDue(Schedule.Usual(London, Now), London, "2026-11-10 10:00", "2026-11-17 10:00", "2026-11-24 10:00");

    [Fact]
    public void The_usual_time_stays_on_the_wall_when_the_clocks_change() =>
        AssertDue(Schedule.Usual(London, Utc(2027, 3, 17)), London, Utc(2027, 3, 17), "2027-03-23 10:00", "2027-03-30 10:00");

    [Theory]
    [InlineData("2026-11-10 08:29", "2026-11-10 08:30", "2026-11-24 08:30")]
    [InlineData("2026-11-10 08:30", "2026-11-17 08:30", "2026-12-01 08:30")]
    [InlineData("2026-11-11 08:30", "2026-11-17 08:30", "2026-12-01 08:30")]
    public void Every_other_Tuesday_starts_with_the_next_one(string said, params string[] due)
    {
        var now = At(said, London);
        AssertDue(Schedule.Starting([Tuesday], new(8, 30), Rhythm.EveryOtherWeek, London, now), London, now, due);
    }

    [Fact]
    public void Every_other_week_on_two_days_keeps_both_in_one_week() => AssertDue(
        Starting([Monday, Thursday], 9, Rhythm.EveryOtherWeek), London,
        "2026-11-05 09:00", "2026-11-16 09:00", "2026-11-19 09:00", "2026-11-30 09:00");

    [Fact]
    public void Weekdays_at_nine_leave_the_weekend_out() => AssertDue(
        Starting(Weekdays, 9, Rhythm.Weekly), London, "2026-11-05 09:00", "2026-11-06 09:00", "2026-11-09 09:00", "2026-11-10 09:00");

    [Fact]
    public void Monthly_is_the_first_such_day_of_each_month() => AssertDue(
        Starting([Friday], 9, Rhythm.Monthly), London, "2026-11-06 09:00", "2026-12-04 09:00", "2027-01-01 09:00", "2027-02-05 09:00");

    [Fact]
    public void Monthly_on_several_days_is_whichever_comes_first() => AssertDue(
        Starting(Weekdays, 9, Rhythm.Monthly), London, "2026-12-01 09:00", "2027-01-01 09:00", "2027-02-01 09:00");

    [Fact]
    public void In_another_zone_it_is_the_same_time_on_the_wall()
    {
        var schedule = Schedule.Usual(London, Now);
        AssertDue(schedule, Zone("Asia/Tokyo"), "2026-11-10 10:00", "2026-11-17 10:00");
        AssertDue(schedule, Zone("America/Los_Angeles"), "2026-11-10 10:00", "2026-11-17 10:00");
    }

    [Theory]
    [InlineData("2026-11-10", "2026-11-10", "2026-11-17 10:00")]
    [InlineData("2026-11-11", "2026-11-16", "2026-11-10 10:00", "2026-11-17 10:00")]
    [InlineData("2026-11-17", "2026-12-14", "2026-11-10 10:00", "2026-12-15 10:00")]
    [InlineData("2026-01-01", "2026-11-03", "2026-11-10 10:00", "2026-11-17 10:00")]
    [InlineData("2026-11-04", "2028-11-13", "2028-11-14 10:00")]
    public void Nothing_is_due_from_the_first_day_away_to_the_last(string from, string until, params string[] due) =>
        AssertDue(Schedule.Usual(London, Now) with { Away = new(Date(from), Date(until)) }, London, due);

    [Fact]
    public void Away_without_an_end_leaves_what_is_due_before_it()
    {
        var schedule = Schedule.Usual(London, Now) with { Away = new(new(2026, 11, 17), null) };
        AssertDue(schedule, London, "2026-11-10 10:00");
        Assert.Null(DueTimes.Next(schedule, London, [], At("2026-11-10 10:00", London)));
    }

    [Fact]
    public void Quiet_periods_of_the_workspace_are_left_out() => AssertDue(
        Schedule.Usual(London, Now), London, Now, [new(new(2026, 11, 10), new(2026, 11, 10)), new(new(2026, 11, 16), new(2026, 11, 25))],
        "2026-12-01 10:00");

    [Fact]
    public void Once_more_today_comes_before_the_next_in_the_rhythm() =>
        AssertNext(Schedule.Usual(London, Now) with { Once = Utc(2026, 11, 4, 15) }, Utc(2026, 11, 4, 15));

    [Fact]
    public void A_follow_up_comes_when_it_was_planned() => AssertNext(
        Schedule.Usual(London, Now) with { FollowUp = new(Utc(2026, 11, 6, 15), 1), Once = Utc(2026, 11, 7) },
        Utc(2026, 11, 6, 15));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_asked_for_comes_while_away_or_in_a_quiet_period(bool away)
    {
        var days = new DateInterval(new(2026, 11, 5), new(2026, 11, 7));
        var schedule = Schedule.Usual(London, Now) with
        {
            Once = Utc(2026, 11, 5, 15),
            FollowUp = new(Utc(2026, 11, 7, 15), 1),
            Away = away ? new(days.Start, days.End) : null,
        };
        AssertNext(schedule, Utc(2026, 11, 10, 10), away ? [] : [days]);
    }

    [Fact]
    public void Nothing_is_due_for_who_cannot_be_reached() =>
        AssertNext(Schedule.Usual(London, Now) with { StoppedAt = Now, Once = Now + Duration.FromHours(1) }, null);

    [Fact]
    public void Slowed_down_weekly_is_every_other_week_from_the_message_that_said_so() => AssertDue(
        Schedule.Usual(London, Now) with { Unanswered = 4, Since = new(2026, 11, 3) }, London, "2026-11-17 10:00", "2026-12-01 10:00");

    [Fact]
    public void Slowed_down_every_other_week_is_every_fourth() => AssertDue(
        Starting([Tuesday], 10, Rhythm.EveryOtherWeek) with { Unanswered = 7 }, London, "2026-12-08 10:00", "2027-01-05 10:00");

    [Fact]
    public void Slowed_down_monthly_is_every_other_month() => AssertDue(
        Starting([Friday], 9, Rhythm.Monthly) with { Unanswered = 4 }, London, "2027-01-01 09:00", "2027-03-05 09:00");

    [Fact]
    public void Slowed_down_on_weekdays_leaves_out_the_rest_of_the_week_in_which_it_was_said() => AssertDue(
        Starting(Weekdays, 9, Rhythm.Weekly) with { Unanswered = 4, Since = new(2026, 11, 4) }, London,
        "2026-11-16 09:00", "2026-11-17 09:00");

    [Fact]
    public void Three_without_an_answer_are_not_yet_slow() =>
        AssertDue(Schedule.Usual(London, Now) with { Unanswered = 3 }, London, "2026-11-10 10:00", "2026-11-17 10:00");

    [Fact]
    public void A_time_that_the_clocks_skip_becomes_the_first_after_it()
    {
        var berlin = Zone("Europe/Berlin");
        var schedule = Schedule.Starting([Sunday], new(2, 30), Rhythm.Weekly, berlin, Utc(2027, 3, 27));
        AssertDue(schedule, berlin, Utc(2027, 3, 27), "2027-03-28 03:00", "2027-04-04 02:30");
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_earlier_counts()
    {
        var berlin = Zone("Europe/Berlin");
        var schedule = Schedule.Starting([Sunday], new(2, 30), Rhythm.Weekly, berlin, Utc(2027, 10, 30));
        Assert.Equal([Utc(2027, 10, 31, 0, 30), Utc(2027, 11, 7, 1, 30)], DueTimes.Nudges(schedule, berlin, [], Utc(2027, 10, 30)).Take(2));
    }

    [Theory]
    [InlineData("America/Nuuk")]
    [InlineData("America/Scoresbysund")]
    public void A_time_skipped_at_midnight_comes_as_the_next_day_begins(string id) =>
        AssertDue(LateOnSaturday(Zone(id)), Zone(id), Utc(2027, 3, 26), "2027-03-28 00:00", "2027-04-03 23:30");

    [Fact]
    public void A_time_skipped_at_midnight_is_the_next_up_to_the_last_moment()
    {
        var (nuuk, midnight) = (Zone("America/Nuuk"), Utc(2027, 3, 28, 1));
        Assert.Equal(midnight, DueTimes.Next(LateOnSaturday(nuuk), nuuk, [], midnight - Duration.Epsilon));
        Assert.NotEqual(midnight, DueTimes.Next(LateOnSaturday(nuuk), nuuk, [], midnight));
    }

    [Theory]
    [InlineData("2027-03-27")]
    [InlineData("2027-03-28")]
    public void A_time_skipped_at_midnight_is_left_out_when_either_day_is_shut(string day)
    {
        var (nuuk, date) = (Zone("America/Nuuk"), Date(day));
        AssertDue(LateOnSaturday(nuuk) with { Away = new(date, date) }, nuuk, Utc(2027, 3, 26), "2027-04-03 23:30");
        AssertDue(LateOnSaturday(nuuk), nuuk, Utc(2027, 3, 26), [new(date, date)], "2027-04-03 23:30");
    }

    static Schedule LateOnSaturday(DateTimeZone zone) =>
        Schedule.Starting([Saturday], new(23, 30), Rhythm.Weekly, zone, Utc(2027, 3, 26));

    static Schedule Starting(IReadOnlyList<IsoDayOfWeek> days, int hour, Rhythm rhythm) =>
        Schedule.Starting(days, new LocalTime(hour, 0), rhythm, London, Now);

    static void AssertNext(Schedule schedule, Instant? due, params IReadOnlyList<DateInterval> quiet) =>
        Assert.Equal(due, DueTimes.Next(schedule, London, quiet, Now));

    static void AssertDue(Schedule schedule, DateTimeZone zone, params string[] due) => AssertDue(schedule, zone, Now, due);

    static void AssertDue(Schedule schedule, DateTimeZone zone, Instant after, params string[] due) => AssertDue(schedule, zone, after, [], due);

    static void AssertDue(
        Schedule schedule, DateTimeZone zone, Instant after, IReadOnlyList<DateInterval> quiet, params string[] due)
    {
        Assert.Equal(At(due[0], zone), DueTimes.Next(schedule, zone, quiet, after));
        Assert.Equal(due, DueTimes.Nudges(schedule, zone, quiet, after).Take(due.Length).Select(at => Local(at, zone)));
    }

    static string Local(Instant at, DateTimeZone zone) => at.InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneStrictly(zone).ToInstant();

    static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    static Instant Utc(int year, int month, int day, int hour = 0, int minute = 0) => Instant.FromUtc(year, month, day, hour, minute);

    static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
