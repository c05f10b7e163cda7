using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class EvidenceModelTests
{
    static readonly EvidenceModel Model = EvidenceModel.Train([SmallPathway.Make()], SmallPathway.Told).Values.Single();

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
    public void Of_a_win_in_another_language_nobody_says_that_it_shows_nothing() =>
        Assert.NotEqual(Verdict.None, Model.Rank("hab heute ein ticket geschlossen und meinen pr gemerged").Verdict);

    [Fact]
    public void The_likest_item_comes_first() =>
        Assert.Equal("teach", Model.Rank("held a training for the juniors about indexes").Items[0].Item.Id);

    [Fact]
    public void What_the_pathway_never_heard_of_is_not_filed_by_force() =>
        Assert.NotEqual(Verdict.Sure, Model.Rank("zxqv kjhg wrtp").Verdict);

    [Fact]
    public void What_the_coachee_filed_decides_where_the_like_of_it_goes()
    {
        const string Win = "ran the cobalt meeting again";
        Correction[] remembered = [new("ran the cobalt meeting", "strategy")];
        Assert.NotEqual(Verdict.Sure, Model.Rank(Win).Verdict);
        Assert.Equal((Verdict.Sure, "strategy"), (Model.Rank(Win, remembered).Verdict, Model.Rank(Win, remembered).Tagged[0].Area.Id));
        Assert.Equal(Verdict.None, Model.Rank(Win, [new Correction("ran the cobalt meeting", null)]).Verdict);
    }

    [Fact]
    public void What_the_coachee_filed_says_nothing_about_other_wins()
    {
        const string Win = "paired with the new junior for the whole afternoon";
        Assert.Equal(Model.Rank(Win).Areas, Model.Rank(Win, [new Correction("ran the cobalt meeting", "strategy")]).Areas);
    }

    [Fact]
    public void The_words_that_decided_are_named_as_typed()
    {
        var catalogue = CoachingCatalogue.Load();
        var lead = catalogue.Find("senior-to-lead")!;
        var words = EvidenceModel.Train(catalogue.Pathways, catalogue.Wins)[lead.Id].DecidingWords("Mentored two juniors, every Friday", lead.FindFocusArea("developing-others")!);
        Assert.Contains("Mentored", words);
        Assert.DoesNotContain("Friday", words);
    }
}
