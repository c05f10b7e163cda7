using NodaTime;
using NodaTime.Calendars;
using NodaTime.TimeZones;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

/// <summary>Over every zone there is, and every change of its clocks in ten years.</summary>
public class DueTimesPropertyTests
{
    static readonly Instant First = Instant.FromUtc(2026, 11, 1, 0, 0);
    static readonly Instant Last = Instant.FromUtc(2036, 11, 1, 0, 0);

    static readonly DateTimeZone[] Zones = [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id])];

    [Fact]
    public void Around_every_change_of_the_clocks_each_nudge_is_at_the_chosen_time_or_the_first_after_it()
    {
        var random = new Random(1);
        foreach (var (zone, change, chosen) in Changes(random))
            foreach (var schedule in Around(chosen, random))
            {
                var (from, until) = (change - Duration.FromDays(random.Next(1, 9)), change + Duration.FromDays(18));
                var quiet = Quiet(chosen.Date, random);
                Assert.Equal(ByHand.Nudges(schedule, zone, quiet, from, until), Until(until, DueTimes.Nudges(schedule, zone, quiet, from)));
            }
    }

    [Fact]
    public void There_are_changes_of_the_clocks_to_look_at() =>
        Assert.True(Zones.Count(zone => Pairs(zone).Count() >= 20) > 100 && Zones.Sum(zone => Pairs(zone).Count()) > 3000);

    [Fact]
    public void Around_every_change_of_the_clocks_the_chosen_day_has_its_nudge()
    {
        var random = new Random(2);
        foreach (var (zone, _, chosen) in Changes(random))
        {
            var schedule = new Schedule([chosen.DayOfWeek], chosen.TimeOfDay, Rhythm.Weekly, chosen.Date);
            var moment = ByHand.Moment(zone, chosen);
            Assert.Equal(moment, DueTimes.Next(schedule, zone, [], moment - Duration.Epsilon));
            Assert.True(DueTimes.Next(schedule, zone, [], moment) - moment > Duration.FromDays(6));
        }
    }

    /// <summary>The measure above is itself held against a clock that is watched.</summary>
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Nuuk")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Cairo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Antarctica/Troll")]
    public void Watching_the_clock_minute_by_minute_gives_the_same_moments(string id)
    {
        var changes = Changes(DateTimeZoneProviders.Tzdb[id], new Random(3)).ToArray();
        Assert.NotEmpty(changes);
        foreach (var (zone, _, chosen) in changes)
        {
            var minute = chosen.InUtc().ToInstant() - Duration.FromHours(20);
            while (minute.InZone(zone).LocalDateTime < chosen)
                minute += Duration.FromMinutes(1);
            var schedule = new Schedule([chosen.DayOfWeek], chosen.TimeOfDay, Rhythm.Weekly, chosen.Date);
            Assert.Equal(minute, DueTimes.Next(schedule, zone, [], minute - Duration.FromHours(20)));
        }
    }

    [Fact]
    public void Weekly_on_one_day_is_once_in_each_week_of_the_calendar() => OverTenYears(
        Rhythm.Weekly, 1, 520, (zone, moments) => Assert.True(moments.GroupBy(at => IsoWeek(at, zone)).All(week => week.Count() == 1)));

    [Fact]
    public void Every_other_week_on_one_day_is_once_in_two_weeks() => OverTenYears(Rhythm.EveryOtherWeek, 1, 260, AssertTwoWeeksApart);

    [Fact]
    public void Monthly_is_once_in_each_month() => OverTenYears(
        Rhythm.Monthly, 3, 119, (zone, moments) => Assert.True(moments.GroupBy(at => Month(at, zone)).All(month => month.Count() == 1)));

    [Fact]
    public void Weekly_on_three_days_is_three_times_in_each_whole_week() =>
        OverTenYears(Rhythm.Weekly, 3, 1560, (zone, moments) => Assert.True(WholeWeeks(zone, moments).All(week => week.Count() == 3)));

    [Fact]
    public void Next_is_the_first_after_and_each_is_later_than_the_one_before()
    {
        var random = new Random(4);
        foreach (var zone in Zones)
        {
            var schedule = Random(random);
            var moments = DueTimes.Nudges(schedule, zone, [], First).Take(12).ToArray();
            Assert.Equal(moments.Order().Distinct(), moments);
            var after = First + Duration.FromMinutes(random.Next(60 * 24 * 10));
            Assert.Equal(moments.SkipWhile(at => at <= after).First(), DueTimes.Next(schedule, zone, [], after));
            Assert.Equal(moments[10], DueTimes.Next(schedule, zone, [], moments[9]));
            Assert.Equal(moments, DueTimes.Nudges(schedule, zone, [], First).Take(12));
        }
    }

    [Fact]
    public void Being_away_and_quiet_periods_only_take_moments_out()
    {
        var random = new Random(5);
        foreach (var zone in Zones)
        {
            var (schedule, until) = (Random(random), First + Duration.FromDays(200));
            var away = schedule with { Away = new(Day(random), random.Next(3) == 0 ? null : Day(random).PlusDays(100)) };
            DateInterval[] quiet = [.. Quiet(Day(random), random)];
            var all = Until(until, DueTimes.Nudges(schedule, zone, [], First)).ToArray();
            var left = Until(until, DueTimes.Nudges(away, zone, quiet, First)).ToArray();
            Assert.Equal(all.Where(at => !ByHand.IsShut(away, quiet, at.InZone(zone).Date)), left);
        }
    }

    static void OverTenYears(Rhythm rhythm, int days, int atLeast, Action<DateTimeZone, IReadOnlyList<Instant>> check)
    {
        var random = new Random(6);
        foreach (var zone in Zones)
        {
            var schedule = Schedule.Starting(Days(random, days), Time(random), rhythm, zone, First);
            var moments = Until(Last, Ongoing(schedule, zone)).ToArray();
            Assert.InRange(moments.Length, atLeast, atLeast + 7);
            check(zone, moments);
            Assert.True(moments.All(at => at.InZone(zone).TimeOfDay == schedule.Time || IsChange(zone, at)));
        }
    }

    /// <summary>As the service goes on: each from the one before.</summary>
    static IEnumerable<Instant> Ongoing(Schedule schedule, DateTimeZone zone)
    {
        for (var at = DueTimes.Next(schedule, zone, [], First); at is not null; at = DueTimes.Next(schedule, zone, [], at.Value))
            yield return at.Value;
    }

    static void AssertTwoWeeksApart(DateTimeZone zone, IReadOnlyList<Instant> moments)
    {
        var weeks = moments.Select(at => ByHand.Week(at.InZone(zone).Date)).ToArray();
        Assert.True(weeks.Zip(weeks.Skip(1)).All(pair => pair.Second - pair.First == 2));
    }

    static int Month(Instant at, DateTimeZone zone) => ByHand.Month(at.InZone(zone).Date);

    static IEnumerable<IGrouping<(int, int), Instant>> WholeWeeks(DateTimeZone zone, IReadOnlyList<Instant> moments) =>
        moments.GroupBy(at => IsoWeek(at, zone)).Skip(1).SkipLast(1);

    static (int, int) IsoWeek(Instant at, DateTimeZone zone) =>
        (WeekYearRules.Iso.GetWeekYear(at.InZone(zone).Date), WeekYearRules.Iso.GetWeekOfWeekYear(at.InZone(zone).Date));

    static bool IsChange(DateTimeZone zone, Instant at) => zone.GetZoneInterval(at) is { HasStart: true } interval && interval.Start == at;

    static IEnumerable<(DateTimeZone Zone, Instant Change, LocalDateTime Chosen)> Changes(Random random) =>
        Zones.SelectMany(zone => Changes(zone, random));

    /// <summary>Times within what is skipped or comes twice, at both of its edges, just off them, and far from them.</summary>
    static IEnumerable<(DateTimeZone Zone, Instant Change, LocalDateTime Chosen)> Changes(DateTimeZone zone, Random random) =>
        from pair in Pairs(zone)
        let edges = new[] { pair.Before.IsoLocalEnd, pair.After.IsoLocalStart }.Order().ToArray()
        let within = edges[0].PlusMinutes(random.Next(1, (int)Period.Between(edges[0], edges[1], PeriodUnits.Minutes).Minutes + 1))
        from chosen in new[]
        {
            edges[0], edges[1], edges[0].PlusMinutes(-1), edges[1].PlusMinutes(-1), within, edges[0].PlusMinutes(random.Next(-2000, 2000)),
        }
        select (zone, pair.After.Start, chosen);

    static IEnumerable<(ZoneInterval Before, ZoneInterval After)> Pairs(DateTimeZone zone)
    {
        ZoneInterval[] intervals = [.. zone.GetZoneIntervals(First, Last)];
        return intervals.Zip(intervals.Skip(1)).Where(pair => pair.First.WallOffset != pair.Second.WallOffset);
    }

    static IEnumerable<Schedule> Around(LocalDateTime chosen, Random random) =>
        from rhythm in Enum.GetValues<Rhythm>()
        from days in new[] { [chosen.DayOfWeek], Days(random, 3).Append(chosen.DayOfWeek).Distinct().Order().ToArray() }
        select new Schedule(days, chosen.TimeOfDay, rhythm, chosen.Date.PlusDays(random.Next(-40, 3)))
        {
            Unanswered = random.Next(6),
            Away = random.Next(3) == 0 ? new(chosen.Date.PlusDays(random.Next(-9, 9)), chosen.Date.PlusDays(random.Next(9, 12))) : null,
        };

    static IReadOnlyList<DateInterval> Quiet(LocalDate around, Random random)
    {
        var start = around.PlusDays(random.Next(-7, 8));
        return random.Next(2) == 0 ? [] : [new(start, start.PlusDays(random.Next(3))), new(start.PlusDays(5), start.PlusDays(5))];
    }

    static Schedule Random(Random random) =>
        new(Days(random, random.Next(1, 6)), Time(random), (Rhythm)random.Next(3), Day(random)) { Unanswered = random.Next(6) };

    static IsoDayOfWeek[] Days(Random random, int count)
    {
        var days = Enum.GetValues<IsoDayOfWeek>()[1..];
        random.Shuffle(days);
        return [.. days.Take(count).Order()];
    }

    static LocalTime Time(Random random) => LocalTime.FromMinutesSinceMidnight(random.Next(24 * 60));

    static LocalDate Day(Random random) => First.InUtc().Date.PlusDays(random.Next(90));

    static IEnumerable<Instant> Until(Instant last, IEnumerable<Instant> moments) => moments.TakeWhile(at => at <= last);
}
