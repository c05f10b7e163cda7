using System.Reflection;
using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>Ranks the focus areas and items of one pathway for a win, by what the pathway's own sentences teach.</summary>
public sealed class EvidenceModel
{
    static readonly Teaching Teaching = new(Epochs: 10, Rate: 3f, Decay: 0.3f);

    /// <summary>Of an area that an item counts for in second place, beside 1 for the first; the third gets its square.</summary>
    const float SecondPlace = 0.4f;

    /// <summary>"None" has few sentences for all that it stands for.</summary>
    const float NoneWeight = 1.5f;

    /// <summary>From here four in five first tags are right on sentences the model has not seen, which is as often as two people agree.</summary>
    const double SureFrom = 0.5;

    /// <summary>A second tag is wrong more often than the first, and cheap to add by hand.</summary>
    const double SecondFrom = 0.3;

    const double NoneFrom = 0.4;

    const int ItemsAtMost = 5;

    static readonly Lazy<IReadOnlyList<SparseText>> NoneTexts = new(ReadNone);

    readonly Pathway pathway;
    readonly SoftmaxClassifier areas; // one class per focus area, then "none of these"
    readonly Likeness<Item> items;

    EvidenceModel(Pathway pathway, SoftmaxClassifier areas, Likeness<Item> items)
    {
        this.pathway = pathway;
        this.areas = areas;
        this.items = items;
    }

    public static EvidenceModel Train(Pathway pathway)
    {
        var itemTexts = pathway.Items.SelectMany(item => item.Examples.Prepend(item.Title), (item, text) => (item, Text: Features(text))).ToList();
        Lesson[] lessons =
        [
            .. itemTexts.Select(one => new Lesson(one.Text, Target(pathway, one.item.EvidenceFor))),
            .. pathway.FocusAreas.SelectMany(area => area.Examples.Append(area.Name).Append(area.Summary), (area, text) => new Lesson(Features(text), Target(pathway, [area.Id]))),
            .. NoneTexts.Value.Select(text => new Lesson(text, Target(pathway, []), NoneWeight)),
        ];
        return new EvidenceModel(pathway, SoftmaxClassifier.Train(lessons, pathway.FocusAreas.Count + 1, Teaching), new Likeness<Item>(itemTexts));
    }

    public EvidenceRanking Rank(string text)
    {
        var features = Features(text);
        var scores = areas.Probabilities(features);
        var ranked = pathway.FocusAreas.Select((area, i) => new AreaScore(area, scores[i])).OrderByDescending(area => area.Score).ToList();
        var likest = items.Rank(features).Take(ItemsAtMost).Select(item => new ItemScore(item.Key, item.Score));
        var verdict = VerdictOf(ranked, scores[^1]);
        return new EvidenceRanking(ranked, [.. likest], scores[^1]) { Verdict = verdict, Tagged = verdict == Verdict.Sure ? Tagged(ranked) : [] };
    }

    static Verdict VerdictOf(List<AreaScore> ranked, double noneScore) =>
        noneScore > NoneFrom ? Verdict.None
        : ranked[0].Score >= SureFrom ? Verdict.Sure
        : Verdict.Unsure;

    static IReadOnlyList<AreaScore> Tagged(List<AreaScore> ranked) =>
        ranked.Count > 1 && ranked[1].Score >= SecondFrom ? ranked[..2] : ranked[..1];

    /// <summary>The last place stands for "none": it takes all when no area is named.</summary>
    static float[] Target(Pathway pathway, IReadOnlyList<string> areaIds)
    {
        var shares = new float[pathway.FocusAreas.Count + 1];
        for (var i = 0; i < pathway.FocusAreas.Count; i++)
            shares[i] = areaIds.ToList().IndexOf(pathway.FocusAreas[i].Id) is >= 0 and var place ? MathF.Pow(SecondPlace, place) : 0;
        if (areaIds.Count == 0)
            shares[^1] = 1;
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    static SparseText Features(string text) => TextFeatures.Of(PlainText.Of(text));

    static IReadOnlyList<SparseText> ReadNone()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("none.en.txt")!);
        return [.. file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Features)];
    }
}
