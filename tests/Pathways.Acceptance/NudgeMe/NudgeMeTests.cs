using NodaTime;

namespace Pathways.Acceptance.NudgeMe;

[Collection(SharedCoach.Name)]
public class NudgeMeTests(CoachHost host)
{
    static readonly Instant TuesdayAtTen = Instant.FromUtc(2026, 11, 24, 10, 0);

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_a_schedule_in_words_and_confirms_it_in_words(string door)
    {
        var person = host.PersonAt(door, "scheduler");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("schedule");
        await talk.SayAsync("nudge me Fridays at 3pm");
        await talk.SayAsync("make it 8:30");
        await talk.SayAsync("nudge me at 8");
        await talk.SayAsync("every other Tuesday 8:30");
        await talk.SayAsync("weekdays at 9");
        await talk.SayAsync("monthly");
        await talk.SayAsync("my time zone is Berlin");
        await talk.SayAsync("I moved to Tokyo");
        await talk.SayAsync("nudge me tomorrow at 9");
        await talk.PressAsync("What's coming?");
        talk.MatchesGolden("schedules", door);
    }

    [Theory]
    [InlineData("nudge me on the 31st of February", "There is no “31st of February”")]
    [InlineData("Fri at 25:00", "What I did get: Friday.")]
    [InlineData("my time zone is Atlantis", "I don't know the time zone “Atlantis”")]
    [InlineData("nudge me today at 9:30", "Today at 09:30 is over")]
    [InlineData("snooze until 31 February", "There is no “31 February”")]
    [InlineData("pause until 1 March 2020", "That is over already")]
    public async Task What_cannot_be_is_answered_with_an_example_and_changes_nothing(string said, string answered)
    {
        var person = host.InTeams($"impossible-{said.Length}");
        await person.ChooseLeadAsync();
        var before = await person.SayAsync("schedule").Only();
        var text = (await person.SayAsync(said).Only()).Text;
        Assert.Contains(answered, text);
        Assert.Contains("nothing has changed", text);
        Assert.Matches("Say (it like this: )?“", text);
        Assert.Equal(before.Text, (await person.SayAsync("schedule").Only()).Text);
        Assert.Equal(TuesdayAtTen, await host.NextDueAsync(person));
    }

    [Fact]
    public async Task One_more_comes_at_the_moment_asked_for_and_the_rest_stays()
    {
        var person = host.InTeams("impatient");
        await person.ChooseLeadAsync();
        var text = (await person.SayAsync("nudge me today at 15:32").Only()).Text;
        Assert.StartsWith("One more, today at 15:32, Europe/London.", text);
        Assert.Contains("Otherwise it stays as it is: Tuesdays at 10:00.", text);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 15, 32), await host.NextDueAsync(person));
    }

    [Fact]
    public async Task Before_there_is_a_pathway_nothing_is_due()
    {
        var person = host.InTeams("undecided");
        await person.ArriveAsync();
        Assert.Contains("It starts when you've chosen a pathway.", (await person.SayAsync("nudge me Fridays at 3pm").Only()).Text);
        Assert.Null(await host.NextDueAsync(person));
        Assert.Contains("Your first nudge comes today at 15:00", (await person.SayAsync("I want to become a lead").Only()).Text);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 15, 0), await host.NextDueAsync(person));
    }

    [Fact]
    public async Task Without_a_zone_it_goes_by_UTC_and_says_so()
    {
        var person = host.InTeams("nowhere");
        Task<IReadOnlyList<Shown>> SayAsync(string text) => person.SendAsync(new() { ["type"] = "message", ["text"] = text, ["localTimezone"] = null });
        await SayAsync("I want to become a lead");
        var text = (await SayAsync("nudge me Fridays at 3pm").Only()).Text;
        Assert.StartsWith("Fridays at 15:00, UTC. Next: Friday 20 November.", text);
        Assert.Contains("I don't know your time zone", text);
        Assert.StartsWith("Fridays at 15:00, Europe/Berlin.", (await SayAsync("my time zone is Berlin").Only()).Text);
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 14, 0), await host.NextDueAsync(person));
    }

    [Fact]
    public async Task A_schedule_ends_a_pause_without_an_end_and_keeps_one_with_a_date()
    {
        var person = host.InTeams("holidaymaker");
        await person.ChooseLeadAsync();
        await person.SayAsync("pause");
        Assert.Null(await host.NextDueAsync(person));
        Assert.Contains("That ends the pause.", (await person.SayAsync("nudge me Fridays at 3pm").Only()).Text);
        await person.SayAsync("I'm on holiday until the 14th");
        var text = (await person.SayAsync("nudge me Mondays at 9am").Only()).Text;
        Assert.Contains("Next: Monday 21 December.", text);
        Assert.Contains("Quiet until Monday 14 December.", text);
        Assert.StartsWith("You're away on Saturday 21 November", (await person.SayAsync("nudge me tomorrow at 9").Only()).Text);
        Assert.Equal(Instant.FromUtc(2026, 12, 21, 9, 0), await host.NextDueAsync(person));
    }

    [Fact]
    public async Task What_was_meant_is_about_what_was_talked_of_last()
    {
        var person = host.InTeams("meant");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: ran the API review");
        await person.SayAsync("nudge me Fridays at 15:00");
        Assert.StartsWith("Thursdays at 15:00", (await person.SayAsync("I meant Thursday").Only()).Text);
        Assert.StartsWith("Thursdays at 16:30", (await person.SayAsync("sorry, I meant 16:30").Only()).Text);
        Assert.StartsWith("Moved to Monday: “ran the API review”", (await person.SayAsync("that was on Monday").Only()).Text);
        Assert.StartsWith("Moved to yesterday: “ran the API review”", (await person.SayAsync("I meant Thursday").Only()).Text);
        await person.SayAsync("nudge me tomorrow at 9:15");
        Assert.StartsWith("One more, Monday 23 November at 09:15", (await person.SayAsync("I meant Monday").Only()).Text);
        Assert.StartsWith("One more, Monday 23 November at 10:30", (await person.SayAsync("I meant 10:30").Only()).Text);
        Assert.Equal(new LocalTime(16, 30), (await host.ScheduleOfAsync(person)).Time);
    }
}
