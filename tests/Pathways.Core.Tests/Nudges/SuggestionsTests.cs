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

    /// <summary>Over random histories: every weekly item once before any twice, nothing refused or done, always a reason.</summary>
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void No_item_comes_twice_before_the_list_is_used_up(int seed)
    {
        var random = new Random(seed);
        var (nudges, preferences, now) = (new List<Nudge>(), new List<Preference>(), Now);
        for (var week = 0; week < 104; week++, now += Duration.FromDays(7))
        {
            var record = new TrackRecord(Lead, [], [], [.. nudges.AsEnumerable().Reverse()], preferences);
            if (Suggestions.Rank(record, random.Next(4) == 0 ? Size.Small : Size.Any, now) is not [var best, ..])
                return;
            Assert.DoesNotContain(preferences, preference => preference.ItemId == best.Item.Id);
            Assert.DoesNotContain(nudges, nudge => nudge.ItemId == best.Item.Id && nudge.Answer == NudgeAnswer.Done);
            Assert.NotEmpty(best.Reason);
            var answer = (NudgeAnswer)random.Next(6);
            if (answer == NudgeAnswer.NotForMe)
                preferences.Add(new Preference(best.Item.Id, PreferenceKind.NotForMe, now));
            nudges.Add(Nudge(week, best.Item.Id, now) with { Answer = answer });
        }
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
