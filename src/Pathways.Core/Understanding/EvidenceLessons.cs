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

    readonly List<Lesson> all = [];
    readonly Dictionary<(string PathwayId, string AreaId), int> classes;
    readonly Dictionary<string, ItemLessons> items = [];

    public EvidenceLessons(IReadOnlyList<Pathway> pathways, IReadOnlyList<(ToldWin Win, SparseText Text)> told)
    {
        classes = pathways.SelectMany(pathway => pathway.FocusAreas.Select(area => area.Id).Append(ToldWin.None), (pathway, area) => (pathway.Id, area))
            .Index().ToDictionary(one => one.Item, one => one.Index);
        foreach (var pathway in pathways)
            AddItems(pathway);
        foreach (var pathway in pathways)
            AddAreas(pathway);
        var targets = told.Select(one => one.Win.Areas).Distinct().ToDictionary(areas => areas, Target); // many wins are judged alike
        all.AddRange(told.Select(one => new Lesson(one.Text, targets[one.Win.Areas])));
    }

    public IReadOnlyList<Lesson> All => all;

    public ItemLessons ItemsOf(Pathway pathway) => items[pathway.Id];

    public Range ClassesOf(Pathway pathway) => classes[(pathway.Id, pathway.FocusAreas[0].Id)]..(classes[(pathway.Id, ToldWin.None)] + 1);

    void AddItems(Pathway pathway)
    {
        items[pathway.Id] = new ItemLessons(all.Count, [.. pathway.Items.SelectMany(item => item.Examples.Prepend(item.Title), (item, _) => item)]);
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
        all.AddRange(texts.Where(text => text.Length > 0).Select(text => new Lesson(TextFeatures.OfTyped(text), target)));
    }

    /// <param name="areas">By pathway id.</param>
    float[] Target(IReadOnlyDictionary<string, IReadOnlyList<string>> areas)
    {
        var target = new float[classes.Count];
        foreach (var ((pathwayId, areaId), place) in classes)
            target[place] = !areas.TryGetValue(pathwayId, out var named) ? Lesson.NotJudged
                : named[0] == areaId ? 1
                : named.Contains(areaId) ? Arguable
                : 0;
        return target;
    }
}

/// <summary>The lessons of a pathway's items stand together.</summary>
/// <param name="From">Where among all lessons.</param>
/// <param name="Items">By lesson, from there on.</param>
sealed record ItemLessons(int From, IReadOnlyList<Item> Items);
