using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Acceptance.WeeklyNudge;

[Collection(SharedCoach.Name)]
public class WeeklyNudgeTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Puts_one_thing_for_the_week_and_takes_every_answer(string door)
    {
        var person = host.PersonAt(door, "weekly");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.ReceiveAsync("Tuesday comes", () => host.WriteUnaskedAsync(person, Unasked.Nudge));
        await talk.SayAsync("why?");
        await talk.SayAsync("another");
        await talk.ReceiveAsync("a pause is over", () => host.WriteUnaskedAsync(person, Unasked.Return));
        await talk.PressAsync("Not this week");
        await talk.ReceiveAsync("nobody answered", () => host.WriteUnaskedAsync(person, Unasked.BackOff));
        await talk.PressAsync("As often as before");
        talk.MatchesGolden("weeks", door);
    }

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Asks_in_one_line_about_the_one_before(string door)
    {
        var person = host.PersonAt(door, "carrier");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.PressAsync("I'll do it");
        var open = (await host.LastNudgeAsync(person)).Id;
        var talk = new Talk(person);
        await talk.ReceiveAsync("Tuesday comes", () => host.WriteUnaskedAsync(person, Unasked.Nudge, open));
        await talk.SayAsync("I did the last one");
        talk.MatchesGolden("carried", door);
        Assert.Equal(NudgeAnswer.Done, (await host.NudgeAsync(person, open)).Answer);
    }

    [Theory]
    [InlineData("another", NudgeAnswer.Another)]
    [InlineData("smaller", NudgeAnswer.Smaller)]
    [InlineData("not for me", NudgeAnswer.NotForMe)]
    [InlineData("not this week", NudgeAnswer.NotNow)]
    [InlineData("I'll do it", NudgeAnswer.WillDo)]
    [InlineData("did it", NudgeAnswer.Done)]
    public async Task What_is_typed_after_it_is_about_it(string said, NudgeAnswer answer)
    {
        var person = host.InTeams($"weekly-{said.Length}-{answer}");
        await person.ChooseLeadAsync();
        await host.WriteUnaskedAsync(person, Unasked.Nudge);
        var sent = await host.LastNudgeAsync(person);
        await person.SayAsync(said);
        Assert.Equal(answer, (await host.NudgeAsync(person, sent.Id)).Answer);
    }

    [Fact]
    public async Task Whoever_answers_again_is_back_to_every_week()
    {
        var person = host.InTeams("sleeper");
        await person.ChooseLeadAsync();
        await host.ScheduleOfAsync(person, schedule => schedule with { Unanswered = Schedule.UnansweredAtMost + 1 });
        Assert.Contains("I'm back to every week, then.", (await person.SayAsync("how am I doing?").Only()).Text);
        Assert.Equal(0, (await host.ScheduleOfAsync(person)).Unanswered);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 10, 0), await host.NextDueAsync(person));
        Assert.DoesNotContain("I'm back", (await person.SayAsync("how am I doing?").Only()).Text);
    }
}
