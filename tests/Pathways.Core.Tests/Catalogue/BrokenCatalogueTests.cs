using Pathways.Core.Catalogue;

namespace Pathways.Core.Tests.Catalogue;

/// <summary>A mistake in a catalogue file stops the start, and says where it is and what is wrong.</summary>
public class BrokenCatalogueTests
{
    const string Item = """
          - id: x-walk
            kind: thing
            title: Take a walk with someone
            why: Because.
            first-step: { do: Ask, minutes: 5 }
            minutes: 30
            evidence-for: [a]
            origin: editorial
            examples: [one, two, three, four, five]
        """;

    [Theory]
    [InlineData("kind: thing", "kind: chore", "x.yaml:15: 'chore' is no kind of item")]
    [InlineData("evidence-for: [a]", "evidence-for: [z]", "x.yaml:20: 'z' is no focus area of this pathway")]
    [InlineData("minutes: 5", "minutes: 25", "x.yaml:18: a number from 1 to 15 is expected, not '25'")]
    [InlineData("someone", "someone.", "x.yaml:16: a title ends without a full stop")]
    [InlineData(", five]", "]", "x.yaml:22: at least 5 entries are expected, not 4")]
    [InlineData("why: Because.", "whyy: Because.", "x.yaml:17: 'whyy' is not known here")]
    [InlineData("    why: Because.\n", "", "x.yaml:14: 'why' is missing")]
    [InlineData("origin: editorial", "origin: memory", "x.yaml:21: the origin is 'source' or 'editorial'")]
    [InlineData("usual-months: 12-24", "usual-months: 24-12", "x.yaml:5: months are given as '12-24'")]
    [InlineData("why: Because.", "why: ''", "x.yaml:17: a text is expected here")]
    [InlineData("id: c, name", "id: x-walk, name", "x.yaml:1: the id 'x-walk' stands twice")]
    [InlineData("kind: thing", "kind: [", "x.yaml:1: this is no YAML: ")]
    [InlineData("kind: thing", "kind: }", "x.yaml:15: this is no YAML: ")]
    public void Is_told_with_file_line_and_reason(string right, string wrong, string told)
    {
        Assert.Contains(right, File(), StringComparison.Ordinal);
        var fault = Assert.Throws<CatalogueException>(() => PathwayReader.Read("x.yaml", File().Replace(right, wrong)));
        Assert.StartsWith(told, fault.Message);
    }

    [Fact]
    public void Too_few_weekly_items_for_a_year_are_a_mistake()
    {
        var fault = Assert.Throws<CatalogueException>(() => PathwayReader.Read("x.yaml", File()));
        Assert.Equal("x.yaml:14: 52 weekly items make a year without a repeat; there are 1", fault.Message);
    }

    static string File() => $$"""
        id: x
        name: X
        from: a
        to: b
        usual-months: 12-24
        sure-from-percent: 30
        summary: S
        about: A
        focus-areas:
          - { id: a, name: A, summary: S, examples: [q, r, s, t, u] }
          - { id: b, name: B, summary: S, examples: [q, r, s, t, u] }
          - { id: c, name: C, summary: S, examples: [q, r, s, t, u] }
        items:

        """.ReplaceLineEndings("\n") + Item.ReplaceLineEndings("\n");
}
