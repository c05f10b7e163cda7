using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Catalogue;

public class CatalogueTests
{
    static readonly CoachingCatalogue Shipped = CoachingCatalogue.Load();

    public static TheoryData<string> PathwayIds => [.. Shipped.Pathways.Select(pathway => pathway.Id)];

    [Fact]
    public void There_are_three_pathways_with_the_focus_areas_people_know_them_by()
    {
        var areas = Shipped.Pathways.ToDictionary(pathway => pathway.Name, pathway => pathway.FocusAreas.Select(area => area.Name).ToArray());
        Assert.Equal(
            ["Architectural Judgment", "Cross-Cutting Technical Ownership", "Mentoring and Growing Others", "Technical Communication", "Setting Quality Standards"],
            areas["Intermediate → Senior"]);
        Assert.Equal(
            ["Cross-Team Technical Influence", "Engineering Standards Ownership", "Developing Others at Scale", "Technical Strategy Contribution", "Balancing Depth and Breadth"],
            areas["Senior → Lead"]);
        Assert.Equal(
            ["Expand Technical Depth & Breadth", "Think Strategically", "Lead Without Authority", "Navigate the Promotion"],
            areas["Senior → Staff"]);
    }

    [Theory, MemberData(nameof(PathwayIds))]
    public void Every_focus_area_has_something_small_and_something_weekly(string id)
    {
        var pathway = Shipped.Find(id)!;
        Assert.All(pathway.FocusAreas, area => Assert.True(pathway.WeeklyItems.Count(item => item.EvidenceFor[0] == area.Id) >= 9, area.Name));
        Assert.True(pathway.WeeklyItems.Count(item => item.IsSmall) >= 10);
    }

    [Theory, MemberData(nameof(PathwayIds))]
    public void Every_kind_of_item_is_there(string id) =>
        Assert.Equal(Enum.GetValues<ItemKind>(), Shipped.Find(id)!.Items.Select(item => item.Kind).Distinct().Order());

    [Fact]
    public void The_21_things_one_can_do_without_the_title_come_first_on_the_way_to_lead()
    {
        var things = Shipped.Find("senior-to-lead")!.Items.Take(21);
        Assert.All(things, item => Assert.Equal((ItemKind.Thing, Origin.Source), (item.Kind, item.Origin)));
    }

    [Fact]
    public void No_example_stands_twice()
    {
        var examples = Shipped.Pathways
            .SelectMany(pathway => pathway.Items.SelectMany(item => item.Examples).Concat(pathway.FocusAreas.SelectMany(area => area.Examples)))
            .GroupBy(example => example.Trim('.', ' ').ToLowerInvariant())
            .Where(group => group.Count() > 1);
        Assert.Empty(examples.Select(group => group.Key));
    }

    [Fact]
    public void The_coach_does_not_shout_and_has_no_jargon()
    {
        string[] unwanted = ["!!", "leverage", "synerg", "alignment", "stakeholder", "low-hanging", "impactful", "circle back", "rockstar"];
        foreach (var text in Texts())
            Assert.DoesNotContain(unwanted, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    static IEnumerable<string> Texts() =>
        Shipped.Pathways.SelectMany(pathway => pathway.Items.SelectMany(item => new[] { item.Title, item.Why, item.FirstStep.Do })
            .Concat(pathway.FocusAreas.Select(area => area.Summary)).Append(pathway.Summary).Append(pathway.About))
        .Concat(Shipped.RoleGuide.Advice.SelectMany(advice => new[] { advice.Title, advice.Text }))
        .Concat(Shipped.RoleGuide.Roles.SelectMany(role => role.LooksLike.Append(role.InASentence)));
}
