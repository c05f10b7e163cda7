using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class SlotsTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    [Theory]
    [InlineData("at 3pm", "15:00")]
    [InlineData("at 15:30", "15:30")]
    [InlineData("half past nine", "09:30")]
    [InlineData("quarter to 5", "16:45")]
    [InlineData("quarter past ten", "10:15")]
    [InlineData("twenty past 8", "08:20")]
    [InlineData("noon", "12:00")]
    [InlineData("at midnight", "00:00")]
    [InlineData("at 9", "09:00")]
    [InlineData("at nine", "09:00")]
    [InlineData("nine thirty", "09:30")]
    [InlineData("8 in the morning", "08:00")]
    [InlineData("at 8 in the evening", "20:00")]
    [InlineData("4 in the afternoon", "16:00")]
    [InlineData("at 2", "14:00")]
    [InlineData("6:45 am", "06:45")]
    [InlineData("at 1500", "15:00")]
    [InlineData("9 o'clock", "09:00")]
    [InlineData("um 9 uhr", "09:00")]
    [InlineData("um halb neun", "08:30")]
    [InlineData("à 9h30", "09:30")]
    [InlineData("a las 10", "10:00")]
    [InlineData("at 10 instead of 8", "10:00")]
    [InlineData("every 2 weeks", null)]
    [InlineData("in 3 days", null)]
    public void Times_are_read(string typed, string? time) => Assert.Equal(time, Schedule(typed).GetValueOrDefault(Slots.Time));

    [Theory]
    [InlineData("Mon and Wed", "Monday,Wednesday")]
    [InlineData("wednesday, monday", "Monday,Wednesday")]
    [InlineData("monday to thursday", "Monday,Tuesday,Wednesday,Thursday")]
    [InlineData("dienstags und freitags", "Tuesday,Friday")]
    public void Several_days_are_in_the_order_of_the_week(string typed, string days) => Assert.Equal(days, Schedule(typed)[Slots.Weekdays]);

    [Theory]
    [InlineData("tues", "Tuesday")]
    [InlineData("thrusday", "Thursday")]
    [InlineData("wensday", "Wednesday")]
    [InlineData("fridey please", "Friday")]
    [InlineData("every other Tuesday", "Tuesday")]
    [InlineData("friday instead of monday", "Friday")]
    [InlineData("monday doesn't work, use tuesday", "Tuesday")]
    [InlineData("le lundi", "Monday")]
    [InlineData("los miércoles", "Wednesday")]
    [InlineData("today", null)]
    [InlineData("on a holiday", null)]
    public void A_day_is_read_with_its_typos(string typed, string? day) => Assert.Equal(day, Schedule(typed).GetValueOrDefault(Slots.Weekday));

    [Theory]
    [InlineData("every other Tuesday", "biweekly")]
    [InlineData("twice a month", "biweekly")]
    [InlineData("every two weeks", "biweekly")]
    [InlineData("only weekdays", "weekdays")]
    [InlineData("monday to friday", "weekdays")]
    [InlineData("every day at 9", "daily")]
    [InlineData("once a month is enough", "monthly")]
    [InlineData("once a week", "weekly")]
    public void How_often_is_read(string typed, string frequency) => Assert.Equal(frequency, Schedule(typed)[Slots.Frequency]);

    [Theory]
    [InlineData("9am PST", "America/Los_Angeles")]
    [InlineData("at 9 CET", "Europe/Berlin")]
    [InlineData("I moved to Tokyo", "Asia/Tokyo")]
    [InlineData("i'm in poland now", "Europe/Warsaw")]
    [InlineData("i live in New York", "America/New_York")]
    [InlineData("my time zone is utc+2", "Etc/GMT-2")]
    [InlineData("set it to Asia/Singapore", "Asia/Singapore")]
    [InlineData("was ist das", null)]
    [InlineData("mondays are fine", null)]
    public void Zones_are_found(string typed, string? zone) => Assert.Equal(zone, Schedule(typed).GetValueOrDefault(Slots.TimeZone));

    [Theory]
    [InlineData("for two weeks", "P2W")]
    [InlineData("for a fortnight", "P2W")]
    [InlineData("a couple of days", "P2D")]
    [InlineData("for 10 days", "P10D")]
    [InlineData("this month", "P1M")]
    [InlineData("for the next three weeks", "P3W")]
    [InlineData("next week", "P1W")]
    [InlineData("für zwei Wochen", "P2W")]
    [InlineData("pendant une semaine", "P1W")]
    [InlineData("please", null)]
    public void Durations_are_read(string typed, string? duration) => Assert.Equal(duration, AwayIn(typed).GetValueOrDefault(Slots.Duration));

    [Theory]
    [InlineData("until 5 January", "2027-01-05")]
    [InlineData("till the 14th", "2026-03-14")]
    [InlineData("until the 10th", "2026-04-10")]
    [InlineData("until Monday", "2026-03-16")]
    [InlineData("until Sept 1st", "2026-09-01")]
    [InlineData("until 2026-09-01", "2026-09-01")]
    [InlineData("until september", "2026-09-01")]
    [InlineData("i'm back on april 3", "2026-04-03")]
    [InlineData("until the end of the month", "2026-03-31")]
    [InlineData("until next month", "2026-04-01")]
    [InlineData("until tomorrow", "2026-03-13")]
    [InlineData("bis Montag", "2026-03-16")]
    [InlineData("until 31 february", null)]
    [InlineData("until i'm back", null)]
    public void Dates_are_the_next_after_today(string typed, string? until) => Assert.Equal(until, AwayIn(typed).GetValueOrDefault(Slots.Until));

    [Theory]
    [InlineData("something on communication", "Technical Communication")]
    [InlineData("a book about kafka streams", "kafka streams")]
    [InlineData("give me something", null)]
    public void Topics_are_areas_or_words(string typed, string? topic) =>
        Assert.Equal(topic, new Topics(["Technical Communication", "Technical Strategy"]).In(PlainText.Of(typed), typed));

    [Fact]
    public void What_is_to_be_explained_is_as_typed() => Assert.Equal("RFC", new Topics([]).Explained("what's an rfc?", "What's an RFC?"));

    [Fact]
    public void Labels_have_lists_and_arrows()
    {
        var labels = Slots.ToLabels(new Dictionary<string, string> { [Slots.Weekdays] = "Monday,Friday", [Slots.Pathway] = "senior-to-lead", [Slots.Time] = "09:00" });
        Assert.Equal(["Monday", "Friday"], Assert.IsType<string[]>(labels[Slots.Weekdays]));
        Assert.Equal(("Senior->Lead", "09:00"), (labels[Slots.Pathway], labels[Slots.Time]));
    }

    static Dictionary<string, string> Schedule(string typed) => WhenGrammar.Schedule(PlainText.Of(typed));

    static Dictionary<string, string> AwayIn(string typed) => Away.Read(PlainText.Of(typed), Thursday);
}
