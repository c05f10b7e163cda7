using Pathways.Core.Nudges;

namespace Pathways.Acceptance.Undo;

[Collection(SharedCoach.Name)]
public class UndoTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Takes_back_changes_and_deletes_by_message(string door)
    {
        var person = host.PersonAt(door, "changer");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("undo");
        await talk.SayAsync("log: ran the API review with two teams");
        await talk.SayAsync("change that to ran the API review with payments and search, 2 teams");
        await talk.SayAsync("s/payments/billing/");
        await talk.SayAsync("undo");
        await talk.SayAsync("undo");
        await talk.SayAsync("delete my last win");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("undo");
        await talk.SayAsync("how am I doing?");
        await talk.SayAsync("undo");
        await talk.SayAsync("delete my last win");
        talk.MatchesGolden("undoing", door);
    }

    /// <summary>Sentences that the reader takes for a wish to undo, and is not sure of.</summary>
    const string Guess = "hmm, not that one really";
    const string GuessToDelete = "delete the review thing from the records of mine";

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Asks_first_when_it_only_guesses(string door)
    {
        var person = host.PersonAt(door, "hesitant");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync(Guess);
        await person.SayAsync("log: ran the API review with two teams");
        await talk.SayAsync(Guess);
        await talk.SayAsync("no");
        await talk.SayAsync(GuessToDelete);
        await talk.SayAsync("Yes, delete it");
        await talk.SayAsync(Guess);
        await talk.SayAsync("yes");
        await person.SayAsync("s/two teams/3 teams/");
        await talk.SayAsync(Guess);
        await talk.PressAsync("No, keep it");
        await person.SayAsync("log:\n- ran the retro\n- gave a talk");
        await talk.SayAsync(Guess);
        await person.PressAsync("Make it one win");
        await talk.SayAsync(Guess);
        await talk.PressAsync("Yes, make it several");
        await talk.PressAsync("Yes, take them back");
        await talk.SayAsync("undo");
        talk.MatchesGolden("guessing", door);
    }

    [Fact]
    public async Task A_yes_is_for_what_was_asked_about_and_for_nothing_done_since()
    {
        var person = host.InTeams("late-yes");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: ran the API review with two teams");
        await person.SayAsync(Guess);
        await person.SayAsync("log: gave a talk on incidents");
        Assert.StartsWith("That has moved on", (await person.PressAsync("Yes, take it back").Only()).Text);
        await person.SayAsync(GuessToDelete);
        await person.SayAsync("undo");
        Assert.StartsWith("That has moved on", (await person.PressAsync("Yes, delete it").Only()).Text);
        await person.PressAsync("Yes, take it back");
        Assert.Contains("No wins yet", (await person.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task What_was_done_can_be_done_again_after_it_was_taken_back()
    {
        var person = host.InTeams("hasty");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        await person.SayAsync("did it");
        await person.SayAsync("undo");
        Assert.Equal(NudgeAnswer.WillDo, (await host.LastNudgeAsync(person)).Answer);
        Assert.StartsWith("Logged for today", (await person.SayAsync("did it").Only()).Text);
    }
}
