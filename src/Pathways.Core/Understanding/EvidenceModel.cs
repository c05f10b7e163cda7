using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>Ranks the focus areas and items of one pathway for a win, by what the pathway's own sentences teach.</summary>
public sealed class EvidenceModel
{
    static readonly Teaching Teaching = new(Epochs: 14, Rate: 4f, Decay: 0.25f);

    readonly Pathway pathway;
    readonly SoftmaxClassifier areas; // one class per focus area, then "none of these"

    EvidenceModel(Pathway pathway, SoftmaxClassifier areas)
    {
        this.pathway = pathway;
        this.areas = areas;
    }

    public static EvidenceModel Train(Pathway pathway) =>
        new(pathway, SoftmaxClassifier.Train([.. Lessons(pathway)], pathway.FocusAreas.Count + 1, Teaching));

    public EvidenceRanking Rank(string text)
    {
        var scores = areas.Probabilities(TextFeatures.Of(PlainText.Of(text)));
        var ranked = pathway.FocusAreas.Select((area, i) => new AreaScore(area, scores[i])).OrderByDescending(area => area.Score).ToList();
        return new EvidenceRanking(ranked, [], scores[^1]);
    }

    static IEnumerable<Lesson> Lessons(Pathway pathway) =>
        from item in pathway.Items
        from text in item.Examples.Prepend(item.Title)
        select new Lesson(TextFeatures.Of(PlainText.Of(text)), Target(pathway, item.EvidenceFor));

    static float[] Target(Pathway pathway, IReadOnlyList<string> areaIds)
    {
        var target = new float[pathway.FocusAreas.Count + 1];
        for (var i = 0; i < pathway.FocusAreas.Count; i++)
            target[i] = pathway.FocusAreas[i].Id == areaIds[0] ? 1 : 0;
        return target;
    }
}
