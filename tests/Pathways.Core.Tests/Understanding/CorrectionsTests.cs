using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class CorrectionsTests
{
    static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("should be RFC not RCF", "RCF", "RFC")]
    [InlineData("sorry, that should have been Kafka instead of Rabbit.", "Rabbit", "Kafka")]
    [InlineData("it's Kafka, not Rabbit", "Rabbit", "Kafka")]
    [InlineData("it was Anna’s team, not Bob’s", "Bob’s", "Anna’s team")]
    [InlineData("actually it was three teams and not two!", "two", "three teams")]
    [InlineData("Actually it was the data platform team not the ML one", "the ML one", "the data platform team")]
    [InlineData("typo: deploy, not depoly", "depoly", "deploy")]
    [InlineData("typo: depoly should be deploy", "depoly", "deploy")]
    [InlineData("fix typo: migration not migraton", "migraton", "migration")]
    [InlineData("edit: it was 5 not 4", "4", "5")]
    [InlineData("replace bob with anna in that", "bob", "anna")]
    [InlineData("it's .NET, not .net core", ".net core", ".NET")]
    [InlineData("I meant search not serach", "serach", "search")]
    [InlineData("oops, I meant to write “Search”, not “serach”", "serach", "Search")]
    [InlineData("replace Rabbit with Kafka", "Rabbit", "Kafka")]
    [InlineData("can you replace the old queue by Kafka?", "the old queue", "Kafka")]
    public void Words_are_put_in_the_place_of_others(string typed, string old, string words)
    {
        var read = Read(typed);
        Assert.Equal((Intents.Undo, old, words), (read?.Intent, read?.Slot(Slots.Old), read?.Slot(Slots.New)));
    }

    [Theory]
    [InlineData("I meant Thursday", 19)]
    [InlineData("that was on Monday", 16)]
    [InlineData("that was thursday actually", 19)]
    [InlineData("it was yesterday", 19)]
    [InlineData("it was yesterday, not today", 19)]
    [InlineData("sorry, it was last tuesday", 17)]
    [InlineData("it's Friday, not Monday", 13)]
    [InlineData("the date is wrong, it was monday", 16)]
    [InlineData("wrong date, 3 days ago", 17)]
    [InlineData("change the date to last friday", 13)]
    [InlineData("change that to yesterday", 19)]
    [InlineData("correction: yesterday", 19)]
    [InlineData("that was last week", 13)]
    [InlineData("it was today", 20)]
    [InlineData("that was on 12 November", 12)]
    [InlineData("it was the 3rd", 3)]
    public void A_day_that_is_over_is_put_in_the_place_of_another(string typed, int dayOfNovember)
    {
        var read = Read(typed);
        Assert.Equal((Intents.Undo, $"2026-11-{dayOfNovember:00}"), (read?.Intent, read?.Slot(Slots.Date)));
    }

    [Fact]
    public void A_day_with_a_month_is_the_last_such_day() => Assert.Equal("2025-12-24", Read("it was on 24 December")?.Slot(Slots.Date));

    [Theory]
    [InlineData("I meant Thursday", "Thursday", null)]
    [InlineData("I meant Thursday at 4pm, not Friday", "Thursday", "16:00")]
    [InlineData("oh, I meant 4pm", null, "16:00")]
    [InlineData("that was on Monday", null, null)]
    public void What_is_meant_may_be_ahead_and_what_was_may_not(string typed, string? weekday, string? time) =>
        Assert.Equal((weekday, time), (Read(typed)!.Slot(Slots.Weekday), Read(typed)!.Slot(Slots.Time)));

    [Theory]
    [InlineData("wrote the RFC not the ADR")]
    [InlineData("I meant to ask you something")]
    [InlineData("i meant three")]
    [InlineData("it was a hard week")]
    [InlineData("it's Friday")]
    [InlineData("it's too big, not for me")]
    [InlineData("it was fun, not gonna lie")]
    [InlineData("it's broken, not fixed")]
    [InlineData("that's nice, not sure I can do it")]
    [InlineData("it was the hardest migration, not the longest, and I led it with two teams")]
    [InlineData("make it Thursday")]
    [InlineData("replaced Rabbit with Kafka")]
    [InlineData("replace that with ran the review")]
    [InlineData("that was yesterday when I fixed the deploy")]
    [InlineData("it was decided on Monday not to ship")]
    public void Anything_else_corrects_nothing(string typed) => Assert.Null(Read(typed));

    [Theory]
    [InlineData("wrote the RCF for rcf users", "RCF", "RFC", "wrote the RFC for RFC users")]
    [InlineData("ran it with two teams", "two", "three teams", "ran it with three teams")]
    [InlineData("ran it with payments", "payments", "with the search team", "ran it with the search team")]
    [InlineData("fixed  the\tdepoly.", "depoly", "deploy", "fixed  the\tdeploy.")]
    [InlineData("paired on Bob’s design", "Bob's", "Anna’s", "paired on Anna’s design")]
    [InlineData("cut costs by 30%", "30%", "20%", "cut costs by 20%")]
    [InlineData("fixed the network", "two", "three", null)]
    [InlineData("fixed it", "", "three", null)]
    public void What_stands_around_the_words_stays_verbatim(string text, string old, string words, string? swapped) =>
        Assert.Equal(swapped, WinText.Swap(text, old, words));

    static Recognition? Read(string typed) => Corrections.Read(typed, PlainText.Of(typed), Friday);
}
