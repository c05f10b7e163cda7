using NodaTime;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Nudges;

public class ScheduleTextTests
{
    static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    static readonly Instant Friday = Instant.FromUtc(2026, 11, 20, 10, 0);

    [Theory]
    [InlineData("nudge me Fridays at 3pm", "Friday 15:00 Weekly")]
    [InlineData("make it 8:30", "Monday,Thursday 08:30 EveryOtherWeek")]
    [InlineData("every other Tuesday 8:30", "Tuesday 08:30 EveryOtherWeek")]
    [InlineData("weekdays at 9", "Monday,Tuesday,Wednesday,Thursday,Friday 09:00 Weekly")]
    [InlineData("daily", "Monday,Tuesday,Wednesday,Thursday,Friday 10:00 Weekly")]
    [InlineData("monthly", "Monday,Thursday 10:00 Monthly")]
    [InlineData("weekly", "Monday 10:00 Weekly")]
    [InlineData("wednesday please", "Wednesday 10:00 EveryOtherWeek")]
    [InlineData("also on saturday", "Monday,Thursday,Saturday 10:00 EveryOtherWeek")]
    public void What_is_not_said_stays(string said, string schedule)
    {
        var before = Schedule.Starting([IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday], new LocalTime(10, 0), Rhythm.EveryOtherWeek, London, Friday);
        var after = ScheduleText.Of(said, Read(said), before, London, Friday);
        Assert.Equal(schedule, $"{string.Join(',', after.Days)} {after.Time:HH:mm} {after.Rhythm}");
    }

    [Fact]
    public void The_first_of_a_new_rhythm_is_the_next_of_its_days()
    {
        var before = Schedule.Usual(London, Friday);
        var after = ScheduleText.Of("every other friday at 3pm", Read("every other friday at 3pm"), before, London, Friday);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 15, 0), DueTimes.Next(after, London, [], Friday));
    }

    [Theory]
    [InlineData("at 8", true)]
    [InlineData("at 3", true)]
    [InlineData("fridays 3:30", true)]
    [InlineData("half past nine", true)]
    [InlineData("at 8:30", false)]
    [InlineData("at 3pm", false)]
    [InlineData("at 8 in the morning", false)]
    [InlineData("at 15:00", false)]
    [InlineData("at 08", false)]
    [InlineData("on fridays", false)]
    public void A_time_of_which_half_was_said_is_assumed(string said, bool assumed) => Assert.Equal(assumed, ScheduleText.IsTimeAssumed(said, Read(said)));

    static Recognition Read(string said) => new(Intents.SetSchedule, 1, DecidedBy.Grammar) { Slots = WhenGrammar.Schedule(PlainText.Of(said)) };
}
