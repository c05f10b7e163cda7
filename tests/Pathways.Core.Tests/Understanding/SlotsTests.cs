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
    [InlineData("monday mornings 8", "08:00")]
    [InlineData("friday arvo at 3", "15:00")]
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
    [InlineData("half 9", "09:30")]
    [InlineData("9ish", "09:00")]
    [InlineData("around 2ish", "14:00")]
    [InlineData("at lunchtime", "12:00")]
    [InlineData("fridays at lunch", "12:00")]
    [InlineData("first thing monday", "09:00")]
    [InlineData("EOD wednesdays", "17:00")]
    [InlineData("at the end of the day", "17:00")]
    [InlineData("3 in the afternoon", "15:00")]
    [InlineData("between 9 and 10", "09:00")]
    [InlineData("à neuf heures et quart", "09:15")]
    [InlineData("à 9 heures et demie", "09:30")]
    [InlineData("a las nueve y media", "09:30")]
    [InlineData("a las 10 menos cuarto", "09:45")]
    [InlineData("a las 5 de la tarde", "17:00")]
    [InlineData("viertel nach neun", "09:15")]
    [InlineData("bitte erst um 10 uhr 30", "10:30")]
    [InlineData("nudge me mondays 9", "09:00")]
    [InlineData("montags 9", "09:00")]
    [InlineData("not before 10", "10:00")]
    [InlineData("1600 hours on wednesdays", "16:00")]
    [InlineData("from 9 to 10", "10:00")]
    [InlineData("go back to once a week", null)]
    [InlineData("friday, 4", "16:00")]
    [InlineData("at 815am", "08:15")]
    [InlineData("1145 pm", "23:45")]
    [InlineData("weekly, hour: 5", "05:00")]
    [InlineData("7:15pm, no wait, 7:45pm", "19:45")]
    [InlineData("um 10, quatsch, um 11", "11:00")]
    [InlineData("@ 10", "10:00")]
    [InlineData("8 o clock", "08:00")]
    [InlineData("10-ish", "10:00")]
    [InlineData("8 sharp", "08:00")]
    [InlineData("make it 11", "11:00")]
    [InlineData("no earlier than 10", "10:00")]
    [InlineData("a mediodía", "12:00")]
    [InlineData("after lunch", null)]
    [InlineData("your nudge woke me up at 4am", null)]
    [InlineData("every 2 weeks", null)]
    [InlineData("in 3 days", null)]
    [InlineData("every 14 days", null)]
    [InlineData("on the 14th", null)]
    public void Times_are_read(string typed, string? time) => Assert.Equal(time, Schedule(typed).GetValueOrDefault(Slots.Time));

    [Theory]
    [InlineData("Mon and Wed", "Monday,Wednesday")]
    [InlineData("wednesday, monday", "Monday,Wednesday")]
    [InlineData("monday to thursday", "Monday,Tuesday,Wednesday,Thursday")]
    [InlineData("dienstags und freitags", "Tuesday,Friday")]
    [InlineData("mon/wed/fri", "Monday,Wednesday,Friday")]
    [InlineData("on Mondays and Thursdays", "Monday,Thursday")]
    [InlineData("de lunes a jueves", "Monday,Tuesday,Wednesday,Thursday")]
    [InlineData("du lundi au jeudi", "Monday,Tuesday,Wednesday,Thursday")]
    public void Several_days_are_in_the_order_of_the_week(string typed, string days) => Assert.Equal(days, Schedule(typed)[Slots.Weekdays]);

    [Theory]
    [InlineData("tues", "Tuesday")]
    [InlineData("thrusday", "Thursday")]
    [InlineData("wensday", "Wednesday")]
    [InlineData("fridey please", "Friday")]
    [InlineData("every other Tuesday", "Tuesday")]
    [InlineData("friday instead of monday", "Friday")]
    [InlineData("could it be friday in place of monday", "Friday")]
    [InlineData("monday doesn't work, use tuesday", "Tuesday")]
    [InlineData("le lundi", "Monday")]
    [InlineData("move it from tuesday to wednesday", "Wednesday")]
    [InlineData("verschieb es von montag auf freitag", "Friday")]
    [InlineData("los miércoles", "Wednesday")]
    [InlineData("mondays are chaos here, wednesday please", "Wednesday")]
    [InlineData("montags ist immer voll, lieber freitag", "Friday")]
    [InlineData("le lundi c'est trop chargé, plutôt le mercredi", "Wednesday")]
    [InlineData("mittwoch statt montag", "Wednesday")]
    [InlineData("every second Thursday", "Thursday")]
    [InlineData("today", null)]
    [InlineData("tomorrow morning", null)]
    [InlineData("on a holiday", null)]
    public void A_day_is_read_with_its_typos(string typed, string? day) => Assert.Equal(day, Schedule(typed).GetValueOrDefault(Slots.Weekday));

    [Theory]
    [InlineData("every other Tuesday", "biweekly")]
    [InlineData("twice a month", "biweekly")]
    [InlineData("one message a month", "monthly")]
    [InlineData("one nudge a week", "weekly")]
    [InlineData("every two weeks", "biweekly")]
    [InlineData("only weekdays", "weekdays")]
    [InlineData("monday to friday", "weekdays")]
    [InlineData("every day at 9", "daily")]
    [InlineData("once a month is enough", "monthly")]
    [InlineData("once a week", "weekly")]
    [InlineData("every second Thursday", "biweekly")]
    [InlineData("once a fortnight", "biweekly")]
    [InlineData("jeden zweiten montag", "biweekly")]
    [InlineData("alle 14 Tage", "biweekly")]
    [InlineData("cada quince días", "biweekly")]
    [InlineData("un mardi sur deux", "biweekly")]
    [InlineData("M-F at 8", "weekdays")]
    [InlineData("de lunes a viernes", "weekdays")]
    [InlineData("einmal im Monat", "monthly")]
    [InlineData("una vez al mes", "monthly")]
    [InlineData("jede Woche", "weekly")]
    public void How_often_is_read(string typed, string frequency) => Assert.Equal(frequency, Schedule(typed)[Slots.Frequency]);

    [Theory]
    [InlineData("9am PST", "America/Los_Angeles")]
    [InlineData("at 9 CET", "Europe/Berlin")]
    [InlineData("I moved to Tokyo", "Asia/Tokyo")]
    [InlineData("i'm in poland now", "Europe/Warsaw")]
    [InlineData("i live in New York", "America/New_York")]
    [InlineData("we moved from Lisbon to Toronto", "America/Toronto")]
    [InlineData("my time zone is utc+2", "Etc/GMT-2")]
    [InlineData("set it to Asia/Singapore", "Asia/Singapore")]
    [InlineData("9am Berlin time", "Europe/Berlin")]
    [InlineData("GMT-5", "Etc/GMT+5")]
    [InlineData("utc+5:30", "Asia/Kolkata")]
    [InlineData("i've relocated to São Paulo", "America/Sao_Paulo")]
    [InlineData("ich wohne jetzt in Wien", "Europe/Vienna")]
    [InlineData("a las 5 de la tarde", null)]
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
    [InlineData("quinze jours", "P15D")]
    [InlineData("für vierzehn Tage", "P14D")]
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
    [InlineData("for the rest of the month", "2026-03-31")]
    [InlineData("the rest of the week", "2026-03-13")]
    [InlineData("bis Montag", "2026-03-16")]
    [InlineData("until a week from monday", "2026-03-23")]
    [InlineData("until the end of next week", "2026-03-20")]
    [InlineData("until the end of next month", "2026-04-30")]
    [InlineData("bis zum 10. Januar", "2027-01-10")]
    [InlineData("bis 10.1.", "2027-01-10")]
    [InlineData("hasta el 5 de enero", "2027-01-05")]
    [InlineData("jusqu'au 5 janvier", "2027-01-05")]
    [InlineData("until 31 february", null)]
    [InlineData("until i'm back", null)]
    public void Dates_are_the_next_after_today(string typed, string? until) => Assert.Equal(until, AwayIn(typed).GetValueOrDefault(Slots.Until));

    [Theory]
    [InlineData("something on communication", "Technical Communication")]
    [InlineData("a book about kafka streams", "kafka streams")]
    [InlineData("give me something", null)]
    public void Topics_are_areas_or_words(string typed, string? topic) =>
        Assert.Equal(topic, new Topics(["Technical Communication", "Technical Strategy"]).Wished(PlainText.Of(typed), typed));

    [Theory]
    [InlineData("anything about incident response", "incident response")]
    [InlineData("I'm weak at SQL, pick me an exercise", "SQL")]
    [InlineData("help me get better at giving feedback please", "giving feedback")]
    [InlineData("more on the delivery side, pls", "delivery")]
    [InlineData("something security-related", "security")]
    [InlineData("any documentation ideas?", "documentation")]
    [InlineData("ich will was zum thema Testing", "Testing")]
    [InlineData("what should I work on next", null)]
    [InlineData("what do i focus on to get promoted", null)]
    [InlineData("I'm stuck at my level", null)]
    [InlineData("on call this week, something small", null)]
    [InlineData("gib mir was zu tun", null)]
    [InlineData("got any ideas", null)]
    [InlineData("i want to understand capacity planning", "capacity planning")]
    [InlineData("a task for code review, please", "code review")]
    [InlineData("on the other hand, give me another", null)]
    public void What_to_work_on_may_have_a_topic(string typed, string? topic) =>
        Assert.Equal(topic, new Topics([]).Wished(PlainText.Of(typed), typed));

    [Theory]
    [InlineData("i'm bad at public speaking, what can i try", "Technical Communication")]
    [InlineData("something that involves our interns", "Mentoring and Growing Others")]
    [InlineData("what could i do about standards", "standards")]
    [InlineData("anything cross-team", "Cross-Team Technical Influence")]
    public void A_topic_that_is_a_focus_area_bears_its_name(string typed, string? topic) =>
        Assert.Equal(topic, new Topics(
            ["Technical Communication", "Mentoring and Growing Others", "Setting Quality Standards", "Engineering Standards Ownership", "Cross-Team Technical Influence"])
            .Wished(PlainText.Of(typed), typed));

    [Theory]
    [InlineData("system design books", "system design")]
    [InlineData("recommend a good Kafka course", "Kafka")]
    [InlineData("is there a course for public speaking?", "public speaking")]
    [InlineData("ein Buch zur Kommunikation", "Technical Communication")]
    [InlineData("any good books", null)]
    [InlineData("recommend me books", null)]
    [InlineData("a course in German", null)]
    [InlineData("what books should i read", null)]
    public void What_to_read_about_stands_before_the_book_or_after_it(string typed, string? topic) =>
        Assert.Equal(topic, new Topics(["Technical Communication"]).Read(PlainText.Of(typed), typed));

    [Theory]
    [InlineData("i'm a mid level engineer", "intermediate-to-senior")]
    [InlineData("i'm intermediate and want to become senior", "intermediate-to-senior")]
    [InlineData("i'm a senior, aiming for lead", "senior-to-lead")]
    [InlineData("i'm a senior", null)]
    [InlineData("i'm in the middle of a move", null)]
    public void The_pathway_is_the_one_to_the_role_wanted(string typed, string? pathway) => Assert.Equal(pathway, Grammar.PathwayOf(PlainText.Of(typed)));

    [Theory]
    [InlineData("what on earth is an ADR", "ADR")]
    [InlineData("never heard of a tech radar", "tech radar")]
    [InlineData("c'est quoi un SLO", "SLO")]
    [InlineData("was ist ein Spike", "Spike")]
    [InlineData("what does WIP stand for?", "WIP")]
    [InlineData("what's the point", null)]
    [InlineData("explain that", null)]
    [InlineData("why do you think that", null)]
    public void What_is_to_be_explained_is_named(string typed, string? topic) =>
        Assert.Equal(topic, new Topics(["Think Strategically"]).Explained(PlainText.Of(typed), typed));

    [Theory]
    [InlineData("something bite-sized", "small")]
    [InlineData("nothing too heavy please", "small")]
    [InlineData("that's too much for me, anything in under an hour", "small")]
    [InlineData("that was too easy", "big")]
    [InlineData("what should i work on", null)]
    public void A_wish_for_something_smaller_or_bigger_is_heard(string typed, string? size) =>
        Assert.Equal(size, Grammar.SlotsOf(new Heard(typed, PlainText.Of(typed), Thursday, new Topics([])), Intents.SuggestNext).GetValueOrDefault(Slots.Size));

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
