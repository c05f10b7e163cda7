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
        var known = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(); // many wins are judged alike
        return [.. lines.Skip(1).Select((line, i) => Row(file, i + 2, line.TrimEnd(), columns, known))];
    }

    static Pathway Column(string file, string id, IReadOnlyList<Pathway> pathways) =>
        pathways.FirstOrDefault(pathway => pathway.Id == id) ?? throw new CatalogueException(file, 1, $"'{id}' is no pathway");

    static ToldWin Row(
        string file, int line, string row, List<Pathway> columns, Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> known)
    {
        if (row.Count(c => c == '\t') != columns.Count)
            throw new CatalogueException(file, line, $"{columns.Count + 1} columns are expected, the last with a text");
        var judged = row[..row.LastIndexOf('\t')];
        if (!known.TryGetValue(judged, out var areas))
            known[judged] = areas = columns.Zip(judged.Split('\t'), (pathway, cell) => (pathway.Id, Areas(file, line, cell, pathway))).ToDictionary();
        return new ToldWin(row[(judged.Length + 1)..], areas);
    }

    static IReadOnlyList<string> Areas(string file, long line, string cell, Pathway pathway)
    {
        IReadOnlyList<string> areas = cell.Split(',');
        return areas.FirstOrDefault(id => id != ToldWin.None && pathway.FindFocusArea(id) is null) is { } unknown
            ? throw new CatalogueException(file, line, $"'{unknown}' is no focus area of {pathway.Id}")
            : areas;
    }
}
