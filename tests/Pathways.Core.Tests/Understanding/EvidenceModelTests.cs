using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class EvidenceModelTests
{
    static readonly EvidenceModel Model = EvidenceModel.Train(SmallPathway.Make());

    [Theory]
    [InlineData("paired with the new junior for the whole afternoon", "people")]
    [InlineData("coached an intern before his talk", "people")]
    [InlineData("presented a roadmap for our architecture to the leads", "strategy")]
    [InlineData("wrote the vision for the platform and proposed it to the directors", "strategy")]
    public void A_clear_win_is_filed_without_asking(string win, string area)
    {
        var ranking = Model.Rank(win);
        Assert.Equal(Verdict.Sure, ranking.Verdict);
        Assert.Equal(area, ranking.Tagged[0].Area.Id);
    }

    [Theory]
    [InlineData("attended the standup")]
    [InlineData("fixed a small bug in my form")]
    [InlineData("merged my pr after addressing the comments")]
    public void Routine_work_is_filed_under_nothing(string win)
    {
        var ranking = Model.Rank(win);
        Assert.Equal(Verdict.None, ranking.Verdict);
        Assert.Empty(ranking.Tagged);
    }

    [Fact]
    public void The_likest_item_comes_first() =>
        Assert.Equal("teach", Model.Rank("held a training for the juniors about indexes").Items[0].Item.Id);

    [Fact]
    public void What_the_pathway_never_heard_of_is_not_filed_by_force() =>
        Assert.NotEqual(Verdict.Sure, Model.Rank("zxqv kjhg wrtp").Verdict);
}
