using NodaTime;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Understanding;

/// <summary>With all that people say taught; lists are tried where they need no teaching.</summary>
public class SeveralWinsTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    static readonly LanguageModels Models = LanguageModels.Train(CoachingCatalogue.Load(), PhraseBook.Load());

    [Theory]
    [InlineData("Ran the retro. Mentored Anna on her talk.", 2)]
    [InlineData("ran the retro with two teams. wrote the ADR for caching. reviewed the search design.", 3)]
    [InlineData("I mentored two juniors on testing. Also gave a talk about incidents at the guild.", 2)]
    [InlineData("log: Fixed the flaky deploy. We migrated three services to the new queue!", 2)]
    [InlineData("Wrote the runbook for the ingestion service\nMentored Priya through her first on-call week\nPresented our roadmap to the directors", 3)]
    [InlineData("Yesterday:\nran the incident review\nwrote the RFC for error formats", 2)]
    public void Sentences_and_lines_that_each_tell_of_a_win_are_several(string typed, int count) => Assert.Equal(count, Wins(typed).Count);

    [Theory]
    [InlineData("I gave the talk. It went well.")]
    [InlineData("Ran the retro. Then I wrote it up.")]
    [InlineData("Rewrote the runbook. On-call is quieter now.")]
    [InlineData("Wrote the RFC for error formats. Presented it to the board.")]
    [InlineData("Built a deploy tool for search. Rolled the tool out to three teams.")]
    [InlineData("Mentored Anna on her talk. She gave it at the guild.")]
    [InlineData("I ran the incident review. This led to two follow-ups.")]
    [InlineData("Fixed the deploy. Because of that we shipped on Friday.")]
    [InlineData("Wrote an RFC on retries. Got sign-off from payments and search.")]
    [InlineData("Refactored the billing module. Reduced error rate by half.")]
    [InlineData("Paired with Anna, i.e. Showed her the profiler.")]
    [InlineData("Ran the API review with payments. What should I do next?")]
    [InlineData("Ran the retro. Sven refactored the parser.")]
    [InlineData("I fixed the build. Took two hours.")]
    [InlineData("I rewrote the runbook for the\ningestion service and showed on-call how to use\nthe dashboards we had built")]
    [InlineData("rewrote\nthe\n\trunbook  with   spaces")]
    [InlineData("One. Two. Three. Ran a retro. Wrote an ADR. Gave a talk.")]
    public void One_story_is_one_win(string typed) => Assert.Equal([typed], Wins(typed).Select(win => win.Text));

    [Fact]
    public void The_day_that_a_message_opens_with_is_the_day_of_what_follows()
    {
        Assert.Equal([11, 11], Days("Yesterday I ran the retro with two teams. Mentored Anna on her talk."));
        Assert.Equal([11, 12], Days("Yesterday I ran the retro with two teams. Today I mentored Anna on her talk."));
        Assert.Equal([12, 11], Days("Ran the retro with two teams. I wrote the ADR for caching yesterday."));
    }

    static IReadOnlyList<Core.Wins.NewWin> Wins(string typed) => SeveralWins.In(typed, Thursday, Models.Reader);

    static IEnumerable<int> Days(string typed) => Wins(typed).Select(win => win.Date.Day);
}
