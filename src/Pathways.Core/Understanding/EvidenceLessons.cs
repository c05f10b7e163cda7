using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>
/// What there is to learn from for all pathways together: most sentences are judged for each of them, and reading them once is enough.
/// A pathway's classes are its focus areas, then "none of these".
/// </summary>
sealed class EvidenceLessons
{
    /// <summary>How much a sentence speaks for an area that is not named first, beside 1 for the first.</summary>
    const float Arguable = 0.5f;

    readonly IReadOnlyList<Pathway> pathways;
    readonly List<string> sentences = [];
    readonly List<float[]> targets = []; // by sentence
    readonly Dictionary<string, ItemLessons> items = [];

    public EvidenceLessons(IReadOnlyList<Pathway> pathways, IReadOnlyList<ToldWin> told)
    {
        this.pathways = pathways;
        foreach (var pathway in pathways)
            AddItems(pathway);
        foreach (var pathway in pathways)
            AddAreas(pathway);
        AddTold(told);
        All = [.. TextFeatures.OfAll(sentences).Zip(targets, (text, target) => new Lesson(text, target))];
    }

    public IReadOnlyList<Lesson> All { get; }

    public ItemLessons ItemsOf(Pathway pathway) => items[pathway.Id];

    public Range ClassesOf(Pathway pathway)
    {
        var first = pathways.TakeWhile(before => before != pathway).Sum(before => ClassIds(before).Count());
        return first..(first + ClassIds(pathway).Count());
    }

    static IEnumerable<string> ClassIds(Pathway pathway) => pathway.FocusAreas.Select(area => area.Id).Append(ToldWin.None);

    void AddItems(Pathway pathway)
    {
        items[pathway.Id] = new ItemLessons(sentences.Count, [.. pathway.Items.SelectMany(item => item.Examples.Prepend(item.Title), (item, _) => item)]);
        foreach (var item in pathway.Items)
            Add(pathway, item.EvidenceFor, item.Examples.Prepend(item.Title));
    }

    void AddAreas(Pathway pathway)
    {
        foreach (var area in pathway.FocusAreas)
            Add(pathway, [area.Id], [area.Name, area.Summary, .. area.Examples]);
    }

    void Add(Pathway pathway, IReadOnlyList<string> areaIds, IEnumerable<string> texts)
    {
        var target = Target(new Dictionary<string, IReadOnlyList<string>> { [pathway.Id] = areaIds });
        foreach (var text in texts.Where(text => text.Length > 0))
            Add(text, target);
    }

    void AddTold(IReadOnlyList<ToldWin> told)
    {
        var judged = told.Select(win => win.Areas).Distinct().ToDictionary(areas => areas, Target); // many wins are judged alike
        foreach (var win in told)
            Add(win.Text, judged[win.Areas]);
    }

    void Add(string sentence, float[] target)
    {
        sentences.Add(sentence);
        targets.Add(target);
    }

    /// <param name="areas">By pathway id.</param>
    float[] Target(IReadOnlyDictionary<string, IReadOnlyList<string>> areas) =>
    [
        .. pathways.SelectMany(pathway => ClassIds(pathway).Select(areaId =>
            !areas.TryGetValue(pathway.Id, out var named) ? Lesson.NotJudged
            : named[0] == areaId ? 1
            : named.Contains(areaId) ? Arguable
            : 0)),
    ];
}

/// <summary>The lessons of a pathway's items stand together.</summary>
/// <param name="From">Where among all lessons.</param>
/// <param name="Items">By lesson, from there on.</param>
sealed record ItemLessons(int From, IReadOnlyList<Item> Items);
