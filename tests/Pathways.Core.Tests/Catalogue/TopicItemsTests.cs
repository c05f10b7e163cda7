using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Catalogue;

public class TopicItemsTests
{
    static readonly Pathway Lead = CoachingCatalogue.Load().Find("senior-to-lead")!;

    [Theory]
    [InlineData("Technical Strategy Contribution", "technical-strategy")]
    [InlineData("standards", "standards-ownership")]
    public void A_focus_area_or_a_word_of_its_name_has_the_items_that_count_for_it_first(string topic, string area)
    {
        var items = TopicItems.About(Lead, topic);
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(area, item.EvidenceFor[0]));
    }

    [Theory]
    [InlineData("mentoring", "mentor")]
    [InlineData("Mentoring and Growing Others", "mentor")]
    [InlineData("RFC", "rfc")]
    [InlineData("incidents", "incident")]
    public void A_word_finds_the_items_that_speak_of_it(string topic, string said)
    {
        var items = TopicItems.About(Lead, topic);
        Assert.NotEmpty(items);
        Assert.Contains(items, item => item.Examples.Prepend(item.Title).Any(text => text.Contains(said, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Of_two_words_that_no_item_has_together_the_first_decides() =>
        Assert.All(TopicItems.About(Lead, "incident response"), item =>
            Assert.Contains(item.Examples.Prepend(item.Title), text => text.Contains("incident", StringComparison.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("gardening")]
    [InlineData("the")]
    [InlineData("")]
    public void What_no_item_speaks_of_finds_none(string topic) => Assert.Empty(TopicItems.About(Lead, topic));
}
