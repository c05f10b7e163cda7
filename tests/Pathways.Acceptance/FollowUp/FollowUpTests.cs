using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Acceptance.FollowUp;

[Collection(SharedCoach.Name)]
public class FollowUpTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Asks_how_it_went_and_takes_every_answer(string door)
    {
        var person = host.PersonAt(door, "planner");
        await PlanAsync(person, "Monday after stand-up");
        var talk = new Talk(person);
        await talk.ReceiveAsync("Monday comes", () => host.WriteUnaskedAsync(person, Unasked.FollowUp));
        await talk.PressAsync("Partly");
        await talk.SayAsync("asked two people in support, the third is on leave");
        await PlanAsync(person, "tomorrow 2pm");
        await talk.ReceiveAsync("Saturday comes", () => host.WriteUnaskedAsync(person, Unasked.FollowUp));
        await talk.PressAsync("Didn't happen");
        await talk.PressAsync("Same one next week");
        await talk.PressAsync("Skip");
        await talk.PressAsync("Something smaller");
        talk.MatchesGolden("how-it-went", door);
    }

    [Fact]
    public async Task A_sentence_is_kept_as_a_win_under_what_the_item_shows()
    {
        var person = host.InTeams("teller");
        await PlanAsync(person, "Monday");
        await host.WriteUnaskedAsync(person, Unasked.FollowUp);
        host.Clock.Advance(Duration.FromHours(60));
        try
        {
            var text = (await person.SayAsync("talked to Maria from support, she keeps a spreadsheet because the export is broken").Only()).Text;
            Assert.StartsWith("Logged for today: “talked to Maria from support, she keeps a spreadsheet because the export is broken”.", text);
            Assert.Contains("Evidence for Technical Strategy Contribution", text);
            Assert.Equal(NudgeAnswer.Done, (await host.LastNudgeAsync(person)).Answer);
        }
        finally
        {
            host.Clock.Advance(-Duration.FromHours(60));
        }
    }

    [Theory]
    [InlineData("didn't get to it")]
    [InlineData("No.")]
    [InlineData("sorry, I didn’t have the time")]
    [InlineData("not yet")]
    public async Task A_miss_in_words_is_met_with_something_smaller(string said)
    {
        var person = host.InTeams($"misser-{said.Length}");
        await PlanAsync(person, "Monday");
        await host.WriteUnaskedAsync(person, Unasked.FollowUp);
        Assert.StartsWith("Weeks like that happen. Want a smaller one?", (await person.SayAsync(said).Only()).Text);
        Assert.Equal(NudgeAnswer.Missed, (await host.LastNudgeAsync(person)).Answer);
    }

    [Theory]
    [InlineData("how am I doing?", "No wins yet")]
    [InlineData("what should I read?", "Start with one")]
    [InlineData("nudge me Fridays at 3pm", "Fridays at 15:00")]
    public async Task What_is_about_something_else_is_answered_as_such(string said, string answered)
    {
        var person = host.InTeams($"digresser-{said.Length}");
        await PlanAsync(person, "Monday");
        await host.WriteUnaskedAsync(person, Unasked.FollowUp);
        Assert.StartsWith(answered, (await person.SayAsync(said).Only()).Text);
        Assert.Equal(NudgeAnswer.WillDo, (await host.LastNudgeAsync(person)).Answer);
    }

    [Fact]
    public async Task Whoever_has_said_it_is_done_is_not_asked()
    {
        var person = host.InTeams("early-bird");
        await PlanAsync(person, "Monday");
        await person.SayAsync("did it");
        Assert.Null((await host.ScheduleOfAsync(person)).FollowUp);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 10, 0), await host.NextDueAsync(person));
    }

    static async Task PlanAsync(IPerson person, string when)
    {
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.PressAsync("I'll do it");
        await person.SayAsync(when);
    }
}
