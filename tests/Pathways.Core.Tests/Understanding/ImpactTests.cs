using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class ImpactTests
{
    [Theory]
    [InlineData("saved 4 hours a week", "4 hours")]
    [InlineData("agreed it with 3 teams", "3 teams")]
    [InlineData("cut costs by 20%", "20%")]
    [InlineData("build time went from 12 to 5 minutes", "from 12 to 5 minutes")]
    [InlineData("documented a dozen endpoints", "a dozen endpoints")]
    [InlineData("talked to two other squads", "two other squads")]
    [InlineData("saved $30k on licences", "$30k")]
    [InlineData("made it 3x faster", "3x")]
    [InlineData("halved the latency", "halved")]
    [InlineData("trained 12 engineers on 3 May", "12 engineers")]
    public void A_number_with_what_it_counts_is_impact(string win, string impact) => Assert.Equal(impact, Impact.Find(win));

    [Theory]
    [InlineData("reviewed PR 1234")]
    [InlineData("closed ABC-123 and #88")]
    [InlineData("shipped v2 of the exporter")]
    [InlineData("presented at 3pm")]
    [InlineData("met them at 14:00")]
    [InlineData("planned Q3 with the leads")]
    [InlineData("wrote the 2026 roadmap")]
    [InlineData("prepared my 1:1")]
    [InlineData("wrote it two weeks ago")]
    [InlineData("upgraded to java 21")]
    [InlineData("helped a team with their api")]
    [InlineData("ran the review on 12 May")]
    [InlineData("worked all day on it")]
    public void Dates_tickets_and_versions_are_not(string win) => Assert.Null(Impact.Find(win));
}
