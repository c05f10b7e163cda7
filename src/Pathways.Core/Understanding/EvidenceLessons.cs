using System.Reflection;
using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>A sentence the evidence models learn from.</summary>
/// <param name="Lesson">Its classes are the focus areas, then "none of these".</param>
/// <param name="Item">Whose example it is; null when it belongs to an area or to "none".</param>
sealed record EvidenceLesson(Lesson Lesson, Item? Item);

/// <summary>What there is to learn from for one pathway.</summary>
static class EvidenceLessons
{
    /// <summary>Of an area that an item counts for in second place, beside 1 for the first; the third gets its square.</summary>
    const float SecondPlace = 0.25f;

    /// <summary>What all the sentences for "none" count together, beside 1 for all of the pathway's own, however many there are of each.</summary>
    const float NoneShare = 0.7f;

    static readonly Lazy<IReadOnlyList<SparseText>> NoneTexts = new(ReadNone);

    public static IReadOnlyList<EvidenceLesson> Of(Pathway pathway)
    {
        EvidenceLesson[] own = [.. OfItems(pathway), .. OfAreas(pathway)];
        var weight = NoneShare * own.Length / NoneTexts.Value.Count;
        return [.. own, .. NoneTexts.Value.Select(text => new EvidenceLesson(new Lesson(text, Target(pathway, []), weight), null))];
    }

    static IEnumerable<EvidenceLesson> OfItems(Pathway pathway) =>
        from item in pathway.Items
        let target = Target(pathway, [.. item.EvidenceFor])
        from text in item.Examples.Prepend(item.Title)
        select new EvidenceLesson(new Lesson(Features(text), target), item);

    static IEnumerable<EvidenceLesson> OfAreas(Pathway pathway) =>
        from area in pathway.FocusAreas
        let target = Target(pathway, [area.Id])
        from text in (string[])[area.Name, area.Summary, .. area.Examples]
        where text.Length > 0
        select new EvidenceLesson(new Lesson(Features(text), target), null);

    public static SparseText Features(string text) => TextFeatures.Of(PlainText.Of(text));

    /// <summary>"None" takes all when no area is named.</summary>
    static float[] Target(Pathway pathway, List<string> areaIds)
    {
        var shares = pathway.FocusAreas.Select(area => areaIds.IndexOf(area.Id)).Select(place => place < 0 ? 0 : MathF.Pow(SecondPlace, place)).ToList();
        shares.Add(areaIds.Count == 0 ? 1 : 0);
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    static IReadOnlyList<SparseText> ReadNone()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("none.en.txt")!);
        return [.. file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Features)];
    }
}
