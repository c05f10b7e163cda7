using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class ReaderTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    static readonly Reader Reader = Reader.Train(
    [
        new(Intents.SuggestNext, "what should i work on"), new(Intents.SuggestNext, "give me something to do this week"),
        new(Intents.LogWin, "wrote the runbook for the payment service"), new(Intents.LogWin, "i helped the search team with their api"),
        new(Intents.Greeting, "hi there coach"), new(Intents.Greeting, "good morning to you"),
        new(Intents.OutOfScope, "what's the weather in berlin"), new(Intents.OutOfScope, "tell me a joke"),
        new(Intents.SetSchedule, "change the time of my nudge"), new(Intents.SetSchedule, "write to me on tuesday at 9"),
    ]);

    [Theory]
    [InlineData("help", Intents.Help)]
    [InlineData("  HELP! ", Intents.Help)]
    [InlineData("*help*", Intents.Help)]
    [InlineData("ｈｅｌｐ", Intents.Help)]
    [InlineData("\u200Fhelp\u200B", Intents.Help)]
    [InlineData("?", Intents.Help)]
    [InlineData("I’m back", Intents.Resume)]
    [InlineData("undo", Intents.Undo)]
    [InlineData("Done.", Intents.NudgeDone)]
    [InlineData("not   now", Intents.NudgeSkip)]
    [InlineData("1:1", Intents.OneOnOne)]
    public void Command_words_mean_one_thing_however_they_are_spelt(string typed, string intent)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal((intent, DecidedBy.Command), (read.Intent, read.By));
    }

    [Theory]
    [InlineData("log: Ran the API review", "Ran the API review")]
    [InlineData("Win: what a week? we won", "what a week? we won")]
    [InlineData("LOG: today I paired with Ana", "paired with Ana")]
    public void What_follows_log_is_always_a_win(string typed, string win)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal((Intents.LogWin, win), (read.Intent, read.Slot(Slots.Text)));
    }

    [Theory]
    [InlineData("lead", "senior-to-lead")]
    [InlineData("Staff!", "senior-to-staff")]
    [InlineData("senior", "intermediate-to-senior")]
    [InlineData("senior to staff please", "senior-to-staff")]
    [InlineData("Senior → Lead", "senior-to-lead")]
    public void A_role_alone_chooses_the_pathway_to_it(string typed, string pathway)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal((Intents.ChoosePathway, pathway), (read.Intent, read.Slot(Slots.Pathway)));
    }

    [Theory]
    [InlineData("remind me to call my mom at 6")]
    [InlineData("pause the video please")]
    public void An_order_that_is_for_others_is_not_decided_by_its_shape(string typed) =>
        Assert.Equal(DecidedBy.Classifier, Reader.Read(typed, Thursday).By);

    [Theory]
    [InlineData("remind me at 6", Intents.SetSchedule)]
    [InlineData("pause the weekly nudge", Intents.Pause)]
    public void An_order_that_is_for_the_coach_is_decided_by_its_shape(string typed, string intent)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal((intent, DecidedBy.Grammar), (read.Intent, read.By));
    }

    [Theory]
    [InlineData("did my first on-call week", true)]
    [InlineData("was the incident lead", true)]
    [InlineData("ran the retro", true)]
    [InlineData("did you save it", false)]
    [InlineData("did my win get saved?", false)]
    [InlineData("is that enough", false)]
    [InlineData("i'll run the retro", false)]
    public void A_question_or_a_plan_tells_of_nothing_done(string plain, bool can) => Assert.Equal(can, Sentence.CanTellOfSomethingDone(plain));

    [Theory]
    [InlineData("tuesdays at 9", "Tuesday", "09:00")]
    [InlineData("every Monday 10:30 please", "Monday", "10:30")]
    [InlineData("fri 4pm", "Friday", "16:00")]
    [InlineData("Thursday at 3", "Thursday", "15:00")]
    [InlineData("wednesday at noon", "Wednesday", "12:00")]
    [InlineData("weds", "Wednesday", null)]
    [InlineData("12am", null, "00:00")]
    [InlineData("Wed 9, actually 10", "Wednesday", "10:00")]
    [InlineData("friday 23:30 (that is saturday 23:30)", "Saturday", "23:30")]
    [InlineData("tue, sorry, i mean thu at 9", "Thursday", "09:00")]
    public void A_day_or_a_time_alone_sets_the_schedule(string typed, string? day, string? time)
    {
        var read = Reader.Read(typed, Thursday);
        Assert.Equal((Intents.SetSchedule, day, time), (read.Intent, read.Slot(Slots.Weekday), read.Slot(Slots.Time)));
    }

    [Theory]
    [InlineData("thursday and monday", Slots.Weekdays, "Monday,Thursday")]
    [InlineData("every other week", Slots.Frequency, "biweekly")]
    [InlineData("change the time of my nudge to New York time", Slots.TimeZone, "America/New_York")]
    [InlineData("change the time of my nudge, I'm in Berlin", Slots.TimeZone, "Europe/Berlin")]
    [InlineData("pause for two weeks", Slots.Duration, "P2W")]
    [InlineData("pause until the 3rd of march", Slots.Until, "2027-03-03")]
    [InlineData("change that to “ran the retro”", Slots.Text, "ran the retro")]
    [InlineData("Change it to: Ran the Retro", Slots.Text, "Ran the Retro")]
    public void Details_are_kept(string typed, string slot, string value) => Assert.Equal(value, Reader.Read(typed, Thursday).Slot(slot));

    [Theory]
    [InlineData("should i help the search team with their api?")]
    [InlineData("I'll write the runbook for the payment service tomorrow")]
    [InlineData("tomorrow i will help the search team")]
    [InlineData("we should have a runbook for the payment service")]
    public void Questions_plans_and_wishes_are_no_wins(string typed) => Assert.NotEqual(Intents.LogWin, Reader.Read(typed, Thursday).Intent);

    [Fact]
    public void What_resembles_nothing_is_not_understood_and_comes_with_offers()
    {
        var read = Reader.Read("zxqv kjhg", Thursday);
        Assert.Equal((Intents.OutOfScope, false), (read.Intent, read.Understood));
        Assert.Equal(3, read.Next.Count);
        Assert.DoesNotContain(read.Next, guess => guess.Intent == Intents.OutOfScope);
    }
}
