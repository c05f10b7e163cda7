using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>A sentence the evidence models learn from.</summary>
/// <param name="Lesson">Its classes are the focus areas, then "none of these".</param>
/// <param name="Item">Whose example it is; null when it belongs to an area or to nobody.</param>
sealed record EvidenceLesson(Lesson Lesson, Item? Item);

/// <summary>What there is to learn from for one pathway.</summary>
static class EvidenceLessons
{
    /// <summary>How much a sentence speaks for an area that is not named first, beside 1 for the first.</summary>
    const float Arguable = 0.5f;

    /// <param name="told">With their features, which are the same for every pathway.</param>
    public static IReadOnlyList<EvidenceLesson> Of(Pathway pathway, IReadOnlyList<(ToldWin Win, SparseText Features)> told) =>
        [.. OfItems(pathway), .. OfAreas(pathway), .. OfTold(pathway, told)];

    static IEnumerable<EvidenceLesson> OfItems(Pathway pathway) =>
        from item in pathway.Items
        let target = Target(pathway, item.EvidenceFor)
        from text in item.Examples.Prepend(item.Title)
        select new EvidenceLesson(new Lesson(Features(text), target), item);

    static IEnumerable<EvidenceLesson> OfAreas(Pathway pathway) =>
        from area in pathway.FocusAreas
        let target = Target(pathway, [area.Id])
        from text in (string[])[area.Name, area.Summary, .. area.Examples]
        where text.Length > 0
        select new EvidenceLesson(new Lesson(Features(text), target), null);

    static IEnumerable<EvidenceLesson> OfTold(Pathway pathway, IReadOnlyList<(ToldWin Win, SparseText Features)> told) =>
        from one in told
        where one.Win.Areas.ContainsKey(pathway.Id)
        select new EvidenceLesson(new Lesson(one.Features, Target(pathway, one.Win.Areas[pathway.Id])), null);

    public static SparseText Features(string text)
    {
        var plain = PlainText.Of(text);
        return TextFeatures.Of(plain, Sentence.FormsOf(plain));
    }

    static float[] Target(Pathway pathway, IReadOnlyList<string> areaIds)
    {
        var shares = new float[pathway.FocusAreas.Count + 1];
        for (var place = 0; place < areaIds.Count; place++)
            shares[Class(pathway, areaIds[place])] = place == 0 ? 1 : Arguable;
        return shares;
    }

    static int Class(Pathway pathway, string areaId) =>
        areaId == ToldWin.None ? pathway.FocusAreas.Count : pathway.FocusAreas.Select(area => area.Id).ToList().IndexOf(areaId);
}
