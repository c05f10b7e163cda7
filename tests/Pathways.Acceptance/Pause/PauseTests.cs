using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Acceptance.Pause;

[Collection(SharedCoach.Name)]
public class PauseTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Keeps_quiet_as_long_as_told_and_says_when_it_ends(string door)
    {
        var person = host.PersonAt(door, "pauser");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("resume");
        await talk.SayAsync("pause");
        await talk.SayAsync("schedule");
        await talk.PressAsync("Resume");
        await talk.SayAsync("pause for 2 weeks");
        await talk.SayAsync("snooze until 5 January");
        await talk.SayAsync("I'm on holiday until the 14th");
        await talk.SayAsync("I'm away from 3 to 14 January");
        await talk.SayAsync("what's coming?");
        await talk.SayAsync("resume");
        await talk.SayAsync("not this week");
        talk.MatchesGolden("pauses", door);
    }

    [Fact]
    public async Task The_question_for_one_of_those_days_is_called_off()
    {
        var person = host.InTeams("called-off");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.PressAsync("I'll do it");
        await person.PressAsync("Mon");
        Assert.NotNull((await host.ScheduleOfAsync(person)).FollowUp);
        await person.SayAsync("pause for 2 weeks");
        Assert.Null((await host.ScheduleOfAsync(person)).FollowUp);
        Assert.Equal(Instant.FromUtc(2026, 12, 8, 10, 0), await host.NextDueAsync(person));
    }

    [Theory]
    [InlineData("pause", false)]
    [InlineData("on holiday until the 14th", false)]
    [InlineData("away from 3 to 14 January", true)]
    public async Task What_waits_to_be_sent_is_called_off_when_it_is_for_one_of_those_days(string said, bool isSent)
    {
        var person = host.InTeams($"about-to-be-sent-{said.Length}-{isSent}");
        await person.ChooseLeadAsync();
        await host.ClaimUnaskedAsync(person);
        Assert.True(await host.IsWaitingAsync(person));
        await person.SayAsync(said);
        Assert.Equal(isSent, await host.IsWaitingAsync(person));
    }

    [Fact]
    public async Task Not_this_week_is_about_the_suggestion_while_one_is_open()
    {
        var person = host.InTeams("putter-off");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        Assert.StartsWith("Weeks like that happen.", (await person.SayAsync("not this week").Only()).Text);
        Assert.Null((await host.ScheduleOfAsync(person)).Away);
        Assert.StartsWith("Quiet until Sunday 22 November", (await person.SayAsync("not this week").Only()).Text);
        Assert.Equal(new Away(new LocalDate(2026, 11, 20), new LocalDate(2026, 11, 22)), (await host.ScheduleOfAsync(person)).Away);
    }
}
