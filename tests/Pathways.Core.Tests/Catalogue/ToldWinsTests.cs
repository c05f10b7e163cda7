using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Catalogue;

public class ToldWinsTests
{
    const string Header = "senior-to-lead\tsenior-to-staff\ttext";

    static readonly CoachingCatalogue Shipped = CoachingCatalogue.Load();

    public static TheoryData<string> PathwayIds => [.. Shipped.Pathways.Select(pathway => pathway.Id)];

    [Theory, MemberData(nameof(PathwayIds))]
    public void Every_area_and_none_of_them_are_told_of_often(string pathwayId)
    {
        var firsts = Shipped.Wins.CountBy(win => win.Areas[pathwayId][0]).ToDictionary();
        Assert.All([.. Shipped.Find(pathwayId)!.FocusAreas.Select(area => area.Id), ToldWin.None], id => Assert.InRange(firsts.GetValueOrDefault(id), 20, int.MaxValue));
    }

    [Fact]
    public void No_win_is_told_twice() =>
        Assert.Empty(Shipped.Wins.GroupBy(win => win.Text.Trim('.', ' ').ToLowerInvariant()).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void A_row_says_for_each_pathway_what_it_shows()
    {
        var win = Assert.Single(Read("cross-team-influence,-\t-\tagreed on one format with search"));
        Assert.Equal("agreed on one format with search", win.Text);
        Assert.Equal(["cross-team-influence", ToldWin.None], win.Areas["senior-to-lead"]);
        Assert.Equal([ToldWin.None], win.Areas["senior-to-staff"]);
    }

    [Theory]
    [InlineData("mentoring\t-\ttext", "wins.tsv:2: 'mentoring' is no focus area of senior-to-lead")]
    [InlineData("-\ttext", "wins.tsv:2: 3 columns are expected, the last with a text")]
    [InlineData("-\t-\t", "wins.tsv:2: 3 columns are expected, the last with a text")]
    public void A_broken_row_is_told_with_its_line_and_reason(string row, string told) =>
        Assert.Equal(told, Assert.Throws<CatalogueException>(() => Read(row)).Message);

    [Fact]
    public void A_column_that_is_no_pathway_is_told() =>
        Assert.Equal("wins.tsv:1: 'lead' is no pathway", Assert.Throws<CatalogueException>(() => ToldWinReader.Read("wins.tsv", "lead\ttext\n-\tx", Shipped.Pathways)).Message);

    static IReadOnlyList<ToldWin> Read(string row) => ToldWinReader.Read("wins.tsv", $"{Header}\n{row}", Shipped.Pathways);
}
