using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Wins;

namespace Pathways.Core.Tests.Nudges;

public class SuggestionsTests
{
    static readonly Pathway Lead = CoachingCatalogue.Load().Find("senior-to-lead")!;
    static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 10, 0);

    [Fact]
    public void The_focus_area_with_the_least_evidence_comes_first()
    {
        foreach (var needy in Lead.FocusAreas)
        {
            var evidence = Lead.FocusAreas.Where(area => area != needy).SelectMany(area => Enumerable.Range(0, 3).Select(_ => area.Id));
            Assert.Equal(needy.Id, Suggestions.Rank(Record(evidence), Size.Any, Now)[0].Item.EvidenceFor[0]);
        }
    }

    [Theory]
    [InlineData(0, "nothing logged yet under Developing Others at Scale")]
    [InlineData(1, "one win so far under Developing Others at Scale")]
    [InlineData(4, "4 wins so far under Developing Others at Scale")]
    public void The_reason_counts_what_is_there(int wins, string reason)
    {
        var record = Record(Enumerable.Repeat("developing-others", wins));
        Assert.Contains(Suggestions.Rank(record, Size.Any, Now), suggestion => suggestion.Reason == reason);
    }

    [Fact]
    public void The_reason_names_the_contrast_and_the_last_time()
    {
        var item = Lead.WeeklyItems.First(item => item.EvidenceFor[0] == "developing-others");
        var record = Record(Enumerable.Repeat("cross-team-influence", 4), Nudge(1, item.Id, Now - Duration.FromDays(36)));
        Assert.Contains(
            Suggestions.Rank(record, Size.Any, Now),
            suggestion => suggestion.Reason == "nothing logged yet under Developing Others at Scale, against 4 under Cross-Team Technical Influence; "
                + "I last suggested something there 5 weeks ago");
    }

    [Fact]
    public void What_was_just_suggested_recovers_with_the_weeks()
    {
        Assert.NotEqual("developing-others", FirstAreaAfter(Duration.FromHours(1)));
        Assert.Equal("developing-others", FirstAreaAfter(Duration.FromDays(70)));

        string FirstAreaAfter(Duration time)
        {
            // Every other area has a win, so this one is due as soon as it has recovered.
            var others = Lead.FocusAreas.Where(area => area.Id != "developing-others").Select(area => area.Id);
            var item = Lead.WeeklyItems.First(item => item.EvidenceFor[0] == "developing-others");
            return Suggestions.Rank(Record(others, Nudge(1, item.Id, Now - time)), Size.Any, Now)[0].Item.EvidenceFor[0];
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void In_two_years_no_item_comes_twice_before_the_list_is_used_up(int seed) => LiveThrough(Lead, weeks: 104, new Random(seed));

    [Fact]
    public void In_two_thousand_histories_no_item_comes_twice_before_the_list_is_used_up()
    {
        var small = new Pathway(
            Lead.Id, Lead.Name, Lead.From, Lead.To, Lead.Usual, Lead.Summary, Lead.About, Lead.FocusAreas, [.. Lead.WeeklyItems.Take(12)]);
        for (var seed = 0; seed < 2_000; seed++)
            LiveThrough(small, weeks: 30, new Random(seed));
    }

    /// <summary>Every open item once before any twice unless asked for, nothing closed, always a reason; any answer, any size.</summary>
    static void LiveThrough(Pathway pathway, int weeks, Random random)
    {
        var (nudges, preferences, now) = (new List<Nudge>(), new List<Preference>(), Now);
        for (var week = 0; week < weeks; week++, now += Duration.FromDays(random.Next(1, 15)))
        {
            var size = random.Next(4) == 0 ? Size.Small : Size.Any;
            var open = pathway.WeeklyItems.Where(item => IsOpen(item.Id)).ToList();
            if (Suggestions.Rank(new TrackRecord(pathway, [], [], nudges, preferences), size, now) is not [var best, ..])
            {
                Assert.Empty(open);
                return;
            }
            Assert.Contains(best.Item, open);
            Assert.NotEmpty(best.Reason);
            Assert.Equal(1, best.Probability);
            if (nudges.Find(nudge => nudge.ItemId == best.Item.Id) is not { Answer: NudgeAnswer.NextWeek })
                Assert.Equal(open.Min(item => TimesPut(item.Id)), TimesPut(best.Item.Id));
            var answer = random.Next(10) == 0 ? null : (NudgeAnswer?)random.Next(Enum.GetValues<NudgeAnswer>().Length);
            if (answer is NudgeAnswer.NotForMe or NudgeAnswer.Smaller)
                preferences.Add(new Preference(best.Item.Id, KindOf(answer.Value), now));
            nudges.Insert(0, new Nudge(week, best.Item.Id, now, answer, answer is null ? null : now));
        }

        static PreferenceKind KindOf(NudgeAnswer answer) =>
            answer == NudgeAnswer.Smaller ? PreferenceKind.Smaller : PreferenceKind.NotForMe;

        int TimesPut(string id) => nudges.Count(nudge => nudge.ItemId == id);

        bool IsOpen(string id) =>
            !preferences.Exists(preference => preference.ItemId == id && preference.Kind == PreferenceKind.NotForMe)
            && !nudges.Exists(nudge => nudge.ItemId == id && nudge.Answer == NudgeAnswer.Done);
    }

    [Fact]
    public void Asked_for_something_small_it_takes_fifteen_minutes_at_most() =>
        Assert.True(Suggestions.Rank(Record([]), Size.Small, Now)[0].Item.IsSmall);

    [Fact]
    public void The_same_history_gives_the_same_suggestions()
    {
        var record = Record(["cross-team-influence", "technical-strategy"]);
        var titles = Suggestions.Rank(record, Size.Any, Now).Select(suggestion => suggestion.Item.Title);
        Assert.Equal(titles, Suggestions.Rank(record, Size.Any, Now).Select(suggestion => suggestion.Item.Title));
    }

    [Fact]
    public void When_everything_is_done_or_refused_nothing_is_left()
    {
        var preferences = Lead.WeeklyItems.Select(item => new Preference(item.Id, PreferenceKind.NotForMe, Now)).ToList();
        Assert.Empty(Suggestions.Rank(new TrackRecord(Lead, [], [], [], preferences), Size.Any, Now));
    }

    /// <param name="areas">One win per focus area named.</param>
    static TrackRecord Record(IEnumerable<string> areas, params Nudge[] nudges)
    {
        var ids = areas.ToList();
        return new TrackRecord(
            Lead,
            [.. ids.Select((_, i) => new Win(i, "did it", new LocalDate(2026, 11, 1), null, Now))],
            [.. ids.Select((area, i) => new Evidence(i, area, null, 1, GivenBy.Coach))],
            nudges, []);
    }

    static Nudge Nudge(long id, string item, Instant at) => new(id, item, at, null, null);
}
