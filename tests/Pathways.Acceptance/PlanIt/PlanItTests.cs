using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Acceptance.PlanIt;

[Collection(SharedCoach.Name)]
public class PlanItTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_a_day_pressed_or_typed_or_none(string door)
    {
        var person = host.PersonAt(door, "if-then");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await person.SayAsync("what should I work on?");
        await talk.PressAsync("I'll do it");
        await talk.PressAsync("Thu");
        await person.PressAsync("I'll do it");
        await talk.SayAsync("Thursday after stand-up");
        await person.PressAsync("I'll do it");
        await talk.SayAsync("today at 9am");
        await talk.SayAsync("today at 14:30");
        await person.PressAsync("I'll do it");
        await talk.SayAsync("no");
        talk.MatchesGolden("plans", door);
    }

    [Theory]
    [InlineData("Mon", "Monday", 23, 16, 0)]
    [InlineData("Thursday after stand-up", "Thursday after stand-up", 26, 16, 0)]
    [InlineData("tomorrow 2pm", "Saturday 14:00", 21, 14, 0)]
    [InlineData("at 3", "Friday 15:00", 20, 15, 0)]
    public async Task The_plan_is_kept_in_their_words_and_the_question_is_due_then(string said, string when, int day, int hour, int minute)
    {
        var person = host.InTeams($"if-then-{said.Length}");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.SayAsync("I'll do it");
        await person.SayAsync(said);
        var at = Instant.FromUtc(2026, 11, day, hour, minute);
        var nudge = await host.LastNudgeAsync(person);
        Assert.Equal(new Plan(when, at), nudge.Plan);
        Assert.Equal(new Core.Nudges.FollowUp(at, nudge.Id), (await host.ScheduleOfAsync(person)).FollowUp);
        Assert.Equal(Instant.Min(at, Instant.FromUtc(2026, 11, 24, 10, 0)), await host.NextDueAsync(person));
    }

    [Theory]
    [InlineData("Wednesday", "I meant Thursday", "Thursday", 26, 16, 0)]
    [InlineData("Wednesday 2pm", "sorry, I meant Thursday", "Thursday 14:00", 26, 14, 0)]
    [InlineData("Wednesday 2pm", "I meant 3pm", "Wednesday 15:00", 25, 15, 0)]
    [InlineData("Wednesday", "I meant tomorrow at 9:30", "Saturday 09:30", 21, 9, 30)]
    public async Task A_plan_is_corrected(string said, string corrected, string when, int day, int hour, int minute)
    {
        var person = host.InTeams($"corrects-plan-{said.Length}-{corrected.Length}");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: ran the API review");
        await person.SayAsync("what should I work on?");
        await person.SayAsync("I'll do it");
        await person.SayAsync(said);
        await person.SayAsync(corrected);
        var at = Instant.FromUtc(2026, 11, day, hour, minute);
        var nudge = await host.LastNudgeAsync(person);
        Assert.Equal(new Plan(when, at), nudge.Plan);
        Assert.Equal(new Core.Nudges.FollowUp(at, nudge.Id), (await host.ScheduleOfAsync(person)).FollowUp);
    }

    [Fact]
    public async Task A_win_told_instead_is_a_win()
    {
        var person = host.InTeams("if-then-win");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.SayAsync("I'll do it");
        Assert.StartsWith("Logged for", (await person.SayAsync("I fixed the flaky deploy on Thursday at 3pm, 3 teams unblocked").Only()).Text);
    }

    [Fact]
    public async Task For_a_day_away_it_says_that_it_will_not_ask()
    {
        var person = host.InTeams("if-then-away");
        await person.ChooseLeadAsync();
        await person.SayAsync("I'm on holiday until the 14th");
        await person.SayAsync("what should I work on?");
        await person.SayAsync("I'll do it");
        Assert.Contains("I won't ask how it went", (await person.SayAsync("Monday").Only()).Text);
    }
}
