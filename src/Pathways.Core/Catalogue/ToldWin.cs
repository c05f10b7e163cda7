namespace Pathways.Core.Catalogue;

/// <summary>Something an engineer says they did, judged once for every pathway; the evidence models learn from it.</summary>
/// <param name="Areas">
/// By pathway id: ids of the focus areas it is evidence for, best first, where <see cref="None"/> stands for "none of these".
/// After the first come those that another fair judge would name.
/// </param>
public sealed record ToldWin(string Text, IReadOnlyDictionary<string, IReadOnlyList<string>> Areas)
{
    public const string None = "-";
}

/// <summary>Reads <c>wins.en.tsv</c>: a column for each pathway, named in the first line, then the text.</summary>
static class ToldWinReader
{
    public static IReadOnlyList<ToldWin> Read(string file, string content, IReadOnlyList<Pathway> pathways)
    {
        var lines = content.TrimEnd().Split('\n');
        var columns = lines[0].TrimEnd().Split('\t')[..^1].Select(id => Column(file, id, pathways)).ToList();
        return [.. lines.Skip(1).Select((line, i) => Row(file, i + 2, line.TrimEnd().Split('\t'), columns))];
    }

    static Pathway Column(string file, string id, IReadOnlyList<Pathway> pathways) =>
        pathways.FirstOrDefault(pathway => pathway.Id == id) ?? throw new CatalogueException(file, 1, $"'{id}' is no pathway");

    static ToldWin Row(string file, int line, string[] cells, List<Pathway> columns) => cells.Length != columns.Count + 1 || cells[^1].Length == 0
        ? throw new CatalogueException(file, line, $"{columns.Count + 1} columns are expected, the last with a text")
        : new ToldWin(cells[^1], columns.Select((pathway, i) => (pathway.Id, (IReadOnlyList<string>)Areas(file, line, cells[i], pathway))).ToDictionary());

    static string[] Areas(string file, long line, string cell, Pathway pathway)
    {
        var areas = cell.Split(',');
        return areas.FirstOrDefault(id => id != ToldWin.None && pathway.FindFocusArea(id) is null) is { } unknown
            ? throw new CatalogueException(file, line, $"'{unknown}' is no focus area of {pathway.Id}")
            : areas;
    }
}
