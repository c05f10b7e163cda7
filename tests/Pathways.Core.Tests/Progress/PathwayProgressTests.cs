using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Progress;
using Pathways.Core.Wins;

namespace Pathways.Core.Tests.Progress;

public class PathwayProgressTests
{
    static readonly Pathway Lead = CoachingCatalogue.Load().Find("senior-to-lead")!;

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 1)]
    [InlineData("2026-10-20", "2026-11-19", 1)]
    [InlineData("2026-10-20", "2026-11-20", 2)]
    [InlineData("2026-01-31", "2026-02-28", 2)]
    [InlineData("2025-11-20", "2026-11-20", 13)]
    [InlineData("2026-11-21", "2026-11-20", 1)]
    public void Months_are_counted_from_one(string since, string today, int month) =>
        Assert.Equal(month, PathwayProgress.Of(Record(), Day(since), Day(today)).Month);

    [Theory]
    [InlineData("2026-10-01", 1)]
    [InlineData("2026-09-30", 0)]
    [InlineData("2026-11-20", 1)]
    [InlineData("2026-11-21", 0)]
    public void The_quarter_is_the_calendars_and_ends_today(string day, int counted) =>
        Assert.Equal(counted, PathwayProgress.Of(Record((day, "technical-strategy")), Day("2026-01-01"), Day("2026-11-20")).ThisQuarter);

    [Fact]
    public void A_win_counts_once_under_each_area_that_it_shows()
    {
        var record = Record(("2026-11-02", "technical-strategy"), ("2026-11-09", "technical-strategy"), ("2026-11-03", null));
        var strategy = Assert.Single(PathwayProgress.Of(record, Day("2026-01-01"), Day("2026-11-20")).Areas, area => area.Wins > 0);
        Assert.Equal(("technical-strategy", 2, Day("2026-11-09")), (strategy.Area.Id, strategy.Wins, strategy.LatestWin));
        Assert.Equal(3, PathwayProgress.Of(record, Day("2026-01-01"), Day("2026-11-20")).Wins);
    }

    static TrackRecord Record(params (string Day, string? Area)[] wins) => new(
        Lead,
        [.. wins.Select((win, i) => new Win(i, "did it", Day(win.Day), null, Instant.MinValue))],
        [.. wins.Index().Where(win => win.Item.Area is not null).Select(win => new Evidence(win.Index, win.Item.Area!, null, 1, GivenBy.Coach))],
        [], []);

    static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
