using Pathways.Core.Nudges;
using Pathways.Core.Understanding;

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

    string Guess => host.FirstGuess(Intents.Undo,
        "i should not have said it like this", "i'm not happy with how that came out", "hm i got a detail wrong there", "that is not quite what i meant to tell you",
        "on reflection that was a bit much", "i put it badly", "forget what i wrote maybe", "the last thing was nonsense", "hm not like that");

    string GuessToDelete => host.FirstGuess(Intents.Undo,
        "remove what was about the teams", "could you drop and delete what i said of the teams", "delete the bit with the teams maybe", "that about the teams, remove",
        "perhaps remove whatever mentions teams", "i would delete what says teams", "what i told you of the teams should be deleted",
        "i think delete what somebody said about teams", "one could delete the teams bit i suppose", "please delete our teams sometime");

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Asks_first_when_it_only_guesses(string door)
    {
        var person = host.PersonAt(door, "hesitant");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync(Guess, "seems to want it undone");
        await person.SayAsync("log: ran the API review with two teams");
        await talk.SayAsync(Guess, "seems to want it undone");
        await talk.SayAsync("no");
        await talk.SayAsync(GuessToDelete, "seems to want it deleted");
        await talk.SayAsync("Yes, delete it");
        await talk.SayAsync(Guess, "seems to want it undone");
        await talk.SayAsync("yes");
        await person.SayAsync("s/two teams/3 teams/");
        await talk.SayAsync(Guess, "seems to want it undone");
        await talk.PressAsync("No, keep it");
        await person.SayAsync("log:\n- ran the retro\n- gave a talk");
        await talk.SayAsync(Guess, "seems to want it undone");
        await person.PressAsync("Make it one win");
        await talk.SayAsync(Guess, "seems to want it undone");
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

    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Changes_some_words_or_the_day_of_a_win(string door)
    {
        var person = host.PersonAt(door, "corrector");
        await person.ChooseLeadAsync();
        var talk = new Talk(person);
        await talk.SayAsync("it was yesterday");
        await person.SayAsync("log: wrote the RCF for rabbit with two teams");
        await talk.SayAsync("should be RFC not rcf");
        await talk.SayAsync("it's Kafka, not Rabbit");
        await talk.SayAsync("actually it was three teams, not two");
        await talk.SayAsync("it's mentoring, not strategy");
        await talk.SayAsync("s/pigeons/doves/");
        await talk.SayAsync("I meant Thursday");
        await talk.SayAsync("that was on Thursday");
        await talk.SayAsync("I meant 4pm");
        await talk.SayAsync("the date is wrong, it was last monday");
        await talk.SayAsync("undo");
        await talk.SayAsync("undo");
        await talk.SayAsync("undo");
        await talk.SayAsync("how am I doing?");
        talk.MatchesGolden("correcting", door);
    }

    [Fact]
    public async Task A_typo_is_found_in_whichever_win_of_the_message_has_it()
    {
        var person = host.InTeams("list-corrector");
        await person.ChooseLeadAsync();
        await person.SayAsync("log:\n- wrote the RCF\n- gave a talk\n- ran the retro");
        Assert.StartsWith("Changed to “wrote the RFC”.", (await person.SayAsync("typo: RFC, not RCF").Only()).Text);
        Assert.StartsWith("Moved to yesterday: “wrote the RFC”.", (await person.SayAsync("it was yesterday").Only()).Text);
    }

    /// <summary>A change of the day leaves the filing that they chose; "undo" of it does too.</summary>
    [Fact]
    public async Task Another_day_leaves_a_win_where_it_was_filed()
    {
        var person = host.InTeams("redater");
        await person.ChooseLeadAsync();
        await person.LogAsync("wrote the RFC for our API error format and got payments, search and mobile to sign it", "Balancing Depth and Breadth");
        await person.SayAsync("it was yesterday");
        Assert.Contains("because you said so", (await person.SayAsync("why?").Only()).Text);
        Assert.StartsWith("Back to today", (await person.SayAsync("undo").Only()).Text);
        Assert.Contains("because you said so", (await person.SayAsync("why?").Only()).Text);
    }

    [Fact]
    public async Task The_number_follows_the_words_unless_it_was_given_apart_and_is_still_asked_for()
    {
        var person = host.InTeams("number-corrector");
        await person.ChooseLeadAsync();
        await person.SayAsync("log: moved 12 services");
        await person.SayAsync("it was 14 services, not 12");
        Assert.Equal("14 services", (await host.LastWinAsync(person)).Impact);
        await person.SayAsync("undo");
        Assert.Equal("12 services", (await host.LastWinAsync(person)).Impact);
        await person.SayAsync("log: wrote the RCF");
        await person.SayAsync("should be RFC not RCF");
        await person.SayAsync("it was yesterday");
        await person.SayAsync("about 4 hours");
        await person.SayAsync("should be ADR not RFC");
        Assert.Equal("about 4 hours", (await host.LastWinAsync(person)).Impact);
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
