using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;

namespace Pathways.Core.Tests.Nudges;

/// <summary>What was answered changes the next choice, and the reasons say so.</summary>
public class FeedbackTests
{
    const string Neediest = "developing-others";

    static readonly Pathway Lead = CoachingCatalogue.Load().Find("senior-to-lead")!;
    static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 10, 0);
    static readonly List<Item> Big = [.. Lead.WeeklyItems.Where(item => item.Minutes >= 60)];
    static readonly List<Item> OfNeediest = [.. Lead.WeeklyItems.Where(item => item.EvidenceFor[0] == Neediest)];

    [Theory]
    [InlineData(NudgeAnswer.NotForMe, true)]
    [InlineData(NudgeAnswer.NotNow, true)]
    [InlineData(NudgeAnswer.Another, true)]
    [InlineData(NudgeAnswer.WillDo, false)]
    [InlineData(NudgeAnswer.Partly, false)]
    [InlineData(NudgeAnswer.Done, false)]
    public void A_focus_area_whose_suggestions_were_passed_on_waits(NudgeAnswer answer, bool waits)
    {
        // The area was last suggested five weeks ago, every other two weeks ago, so that it is due.
        var others = Lead.FocusAreas.Where(area => area.Id != Neediest).Select(area => FirstOf(area.Id));
        var first = Best([.. others.Select(item => Put(item, 14, NudgeAnswer.WillDo)), Put(OfNeediest[0], 35, answer)]);
        Assert.Equal(waits, first.Item.EvidenceFor[0] != Neediest);
        Assert.Equal(waits, first.Reason.Contains("you passed on one lately under Developing Others at Scale"));
    }

    [Fact]
    public void Several_passes_are_counted_and_forgotten_after_some_weeks()
    {
        Assert.Contains("you passed on 3 lately under Developing Others at Scale", AfterPasses(35).Reason);
        Assert.Equal(Neediest, AfterPasses(70).Item.EvidenceFor[0]);

        static Suggestion AfterPasses(int days) => Best(
        [
            .. Lead.FocusAreas.Where(area => area.Id != Neediest).Select(area => Put(FirstOf(area.Id), 14, NudgeAnswer.WillDo)),
            .. OfNeediest.Take(3).Select(item => Put(item, days, NudgeAnswer.Another)),
        ]);
    }

    [Fact]
    public void The_same_one_next_week_comes_first_and_once()
    {
        var again = Put(Big[0], 7, NudgeAnswer.NextWeek);
        var first = Best([again]);
        Assert.Equal(Big[0], first.Item);
        Assert.StartsWith("you asked for this one again; ", first.Reason);
        Assert.DoesNotContain(Lead.WeeklyItems.Except(Big.Take(1)), item => Reason([again], item).Contains("asked for this one"));

        var putAgain = Put(Big[0], 1, null);
        Assert.NotEqual(Big[0], Best([putAgain, again]).Item);
        Assert.DoesNotContain("asked for this one", Reason([putAgain, again], Big[0]));
    }

    [Fact]
    public void Asked_for_something_small_now_a_big_one_asked_for_again_waits() =>
        Assert.True(Best([Put(Big[0], 7, NudgeAnswer.NextWeek)], Size.Small).Item.IsSmall);

    [Theory]
    [InlineData("you put off the last one, so this is a smaller one", NudgeAnswer.NotNow)]
    [InlineData("the last one didn't fit into your week, so this is a smaller one", NudgeAnswer.Missed)]
    [InlineData("the last 2 didn't fit into your weeks, so this is a smaller one", NudgeAnswer.Missed, NudgeAnswer.NotNow)]
    [InlineData("the last 2 had no answer, so this is a smaller one", null, null)]
    [InlineData("the last 3 had no answer, so this is a smaller one", null, null, null)]
    public void After_a_miss_or_a_silence_something_smaller_comes_and_says_why(string why, params NudgeAnswer?[] newestFirst)
    {
        var first = Best(Weekly(newestFirst));
        Assert.True(first.Item.IsSmall);
        Assert.EndsWith($"; {why}", first.Reason);
    }

    [Theory]
    [InlineData]
    [InlineData(NudgeAnswer.Done, NudgeAnswer.NotNow)]
    [InlineData(NudgeAnswer.WillDo, null, null)]
    [InlineData(null, NudgeAnswer.Done)]
    public void One_unanswered_or_a_miss_made_good_is_no_reason_for_something_smaller(params NudgeAnswer?[] newestFirst) =>
        Assert.DoesNotContain(Lead.WeeklyItems, item => Reason(Weekly(newestFirst), item).Contains("smaller"));

    [Fact]
    public void What_was_put_just_now_is_not_unanswered_yet()
    {
        var twoToday = new[] { Put(Big[1], 0, null), Put(Big[0], 0, null) };
        Assert.DoesNotContain("smaller", Reason(twoToday, FirstSmall));
        Assert.Contains("the last 2 had no answer", Reason([twoToday[0], .. Weekly(null, null)], FirstSmall));
    }

    [Fact]
    public void A_miss_of_long_ago_is_over() =>
        Assert.DoesNotContain("smaller", Reason([Put(Big[0], 21, NudgeAnswer.Missed)], FirstSmall));

    [Fact]
    public void Asked_for_something_smaller_the_reason_says_so_for_two_weeks()
    {
        Assert.EndsWith("; you asked for something smaller", ReasonAfterAsking(13));
        Assert.DoesNotContain("smaller", ReasonAfterAsking(15));

        static string ReasonAfterAsking(int daysAgo) => Rank([], Size.Any, SmallerAsked(daysAgo)).First(suggestion => suggestion.Item == FirstSmall).Reason;
    }

    [Fact]
    public void With_the_small_ones_used_up_the_shortest_comes_rather_than_one_again()
    {
        var small = Lead.WeeklyItems.Where(item => item.IsSmall).Select(item => Put(item, 20, NudgeAnswer.Another));
        var shortest = Lead.WeeklyItems.Where(item => !item.IsSmall).Min(item => item.Minutes);
        Assert.Equal(shortest, Best([.. small], Size.Small).Item.Minutes);
    }

    static Preference SmallerAsked(int daysAgo) => new(Big[0].Id, PreferenceKind.Smaller, Now - Duration.FromDays(daysAgo));

    static Item FirstSmall => Lead.WeeklyItems.First(item => item.IsSmall);

    static Item FirstOf(string area) => Lead.WeeklyItems.First(item => item.EvidenceFor[0] == area);

    static Suggestion Best(Nudge[] nudges, Size size = Size.Any) => Rank(nudges, size)[0];

    /// <summary>The reason of this item, or none where it may not be suggested.</summary>
    static string Reason(Nudge[] nudges, Item item) =>
        Rank(nudges, Size.Any).FirstOrDefault(suggestion => suggestion.Item == item)?.Reason ?? "";

    static IReadOnlyList<Suggestion> Rank(Nudge[] nudges, Size size, params Preference[] preferences) =>
        Suggestions.Rank(new TrackRecord(Lead, [], [], nudges, preferences), size, Now);

    /// <summary>One big item a week, the newest a week ago.</summary>
    static Nudge[] Weekly(params NudgeAnswer?[] newestFirst) => [.. newestFirst.Select((answer, i) => Put(Big[i], 7 * (i + 1), answer))];

    static Nudge Put(Item item, int daysAgo, NudgeAnswer? answer)
    {
        var at = Now - Duration.FromDays(daysAgo);
        return new Nudge(1000 - daysAgo, item.Id, at, answer, answer is null ? null : at);
    }
}
