using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class ImpossibleTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    static readonly Reader Reader = Reader.Train(
    [
        new(Intents.SetSchedule, "change the time of my nudge"), new(Intents.SetSchedule, "my time zone is"), new(Intents.SetSchedule, "nudge me at"),
        new(Intents.SetSchedule, "write to me on that day"), new(Intents.Pause, "i'm away until"), new(Intents.Greeting, "hello you"),
        new(Intents.SetSchedule, "schreib mir"), new(Intents.SetSchedule, "ecris-moi"), new(Intents.SetSchedule, "escribeme"),
    ]);

    [Theory]
    [InlineData("Fri at 25:00", "25:00")]
    [InlineData("at 9:75", "9:75")]
    [InlineData("at 25", "25")]
    [InlineData("nudge me at 26", "26")]
    [InlineData("tuesday 13am", "13am")]
    [InlineData("Montag um 26 Uhr", "26 Uhr")]
    [InlineData("pause until 31st of February", "31st of February")]
    [InlineData("pause until Feb 30", "Feb 30")]
    [InlineData("pause until 2026-02-30", "2026-02-30")]
    [InlineData("pause bis 31.02.", "31.02.")]
    [InlineData("pause hasta el 30 de febrero", "30 de febrero")]
    [InlineData("pause until the 32nd", "32nd")]
    [InlineData("my time zone is Atlantis", "Atlantis")]
    [InlineData("my timezone is UTC+20", "UTC+20")]
    public void What_no_clock_calendar_or_map_has_is_named(string typed, string words)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal(words, read.Impossible);
        Assert.DoesNotContain(read.Slots.Keys, name => name is Slots.Time or Slots.Until or Slots.TimeZone);
    }

    [Theory]
    [InlineData("Fri at 24:00")]
    [InlineData("nudge me at 15:32")]
    [InlineData("nudge me at 1530")]
    [InlineData("nudge me at 0930")]
    [InlineData("monday 15pm")]
    [InlineData("change the time of my nudge, the time zone is wrong")]
    [InlineData("my time zone is Berlin time")]
    [InlineData("my time zone is GMT-5")]
    [InlineData("pause until 29 february")]
    [InlineData("pause until the 31st")]
    [InlineData("pause until 3/14")]
    [InlineData("pause for 45 days")]
    [InlineData("pause for 90 minutes")]
    [InlineData("um 9 am dienstag")]
    public void What_there_is_is_not(string typed) => Assert.Null(Reader.Read(typed, Thursday).Impossible);

    [Theory]
    [InlineData("nudge me today at 15:32", 12, "15:32")]
    [InlineData("nudge me tomorrow at 9", 13, "09:00")]
    [InlineData("tomorrow at 9", 13, "09:00")]
    [InlineData("nudge me the day after tomorrow", 14, null)]
    [InlineData("nudge me on the 20th at 10", 20, "10:00")]
    [InlineData("nudge me on 20 March at 10:00", 20, "10:00")]
    [InlineData("nudge me on 2026-03-20", 20, null)]
    [InlineData("schreib mir morgen um 9 uhr", 13, "09:00")]
    [InlineData("schreib mir heute um 15:32", 12, "15:32")]
    [InlineData("escríbeme mañana a las 10", 13, "10:00")]
    [InlineData("écris-moi demain à 14h", 13, "14:00")]
    public void One_day_is_a_date_and_no_weekday(string typed, int dayOfMarch, string? time)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal(new LocalDate(2026, 3, dayOfMarch), read.OnDate);
        Assert.Equal((null, time), (read.Slot(Slots.Weekday), read.Slot(Slots.Time)));
    }

    [Theory]
    [InlineData("tuesdays at 9")]
    [InlineData("nudge me at 15:32")]
    [InlineData("nudge me on mondays, starting tomorrow")]
    [InlineData("montag morgen")]
    [InlineData("los lunes por la mañana")]
    public void Days_of_every_week_are_no_date(string typed) => Assert.Null(Reader.Read(typed, Thursday).OnDate);
}
