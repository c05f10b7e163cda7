using System.Reflection;
using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Catalogue;

/// <summary>The documents that the project comes from make some 300 points; each is named here and has an item or a text.</summary>
public class CoverageTests
{
    static readonly CoachingCatalogue Shipped = CoachingCatalogue.Load();

    static readonly HashSet<string> Ids =
    [
        .. Shipped.Pathways.SelectMany(pathway =>
            pathway.Items.Select(item => item.Id).Concat(pathway.FocusAreas.Select(area => area.Id)).Append(pathway.Id)),
        .. Shipped.RoleGuide.Roles.Select(role => role.Id),
        .. Shipped.RoleGuide.Differences.Select(difference => difference.Id),
        .. Shipped.RoleGuide.Kinds.Select(kind => kind.Id),
        .. Shipped.RoleGuide.Advice.Select(advice => advice.Id),
    ];

    static readonly string[] ListNames = ["points-common.tsv", "points-intermediate-to-senior.tsv", "points-senior-to-lead.tsv", "points-senior-to-staff.tsv"];

    public static TheoryData<string> Lists => [.. ListNames];

    [Theory, MemberData(nameof(Lists))]
    public void Every_point_is_covered(string list)
    {
        var points = Points(list);
        Assert.True(points.Count >= 30, $"{list} names only {points.Count} points");
        Assert.All(points, point => Assert.All(point.CoveredBy, id => Assert.True(Ids.Contains(id), $"'{point.Point}' is covered by '{id}', which is not there")));
    }

    [Fact]
    public void All_four_documents_are_covered() =>
        Assert.Equal(
            ["lead-article", "lead-or-staff-note", "lead-pathway", "senior-pathway"],
            ListNames.SelectMany(Points).Select(point => point.Document).Distinct().Order());

    static List<(string Document, string Point, string[] CoveredBy)> Points(string list) =>
    [
        .. Read(list).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1], cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))),
    ];

    static string Read(string list)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(list)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
