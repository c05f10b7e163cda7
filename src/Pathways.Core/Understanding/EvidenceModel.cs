using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>Ranks the focus areas and items of one pathway for a win, by what the pathway's own sentences teach.</summary>
public sealed class EvidenceModel
{
    static readonly TextModelOptions Options = new(Loss.Logistic, Epochs: 4, Rate: 3f, SeenAtLeast: 3, VotesShare: 0.4f, Voters: 12);

    /// <summary>A second tag is wrong more often than the first, and cheap to add by hand.</summary>
    const double SecondFrom = 0.5;

    const double NoneFrom = 0.5;

    /// <summary>Below it a win shares no more than a few words with an item's examples.</summary>
    const float LikeAnItemFrom = 0.2f;

    /// <summary>Corrections of wins less like this one than that say nothing about it; from <see cref="AlikeFrom"/> on they are heard fully.</summary>
    const float UnlikeBelow = 0.2f;
    const float AlikeFrom = 0.6f;
    const float HeardAtMost = 0.85f;

    /// <summary>What the score must lose without a word for the word to be worth naming.</summary>
    const double TellingFrom = 0.03;
    const int WordsWeighed = 80;
    const int WordsNamed = 3;

    static readonly char[] AroundWords = [',', '.', '!', '?', ':', ';', '(', ')', '"', '“', '”'];

    readonly Pathway pathway;
    readonly Range classes; // of the pathway, in the model
    readonly ItemLessons items;
    readonly TextModel model; // the same for all pathways

    EvidenceModel(Pathway pathway, EvidenceLessons lessons, TextModel model) =>
        (this.pathway, classes, items, this.model) = (pathway, lessons.ClassesOf(pathway), lessons.ItemsOf(pathway), model);

    /// <summary>One for each pathway, by its id.</summary>
    /// <param name="told">Wins judged for the pathways; those not judged for one say nothing there.</param>
    public static IReadOnlyDictionary<string, EvidenceModel> Train(IReadOnlyList<Pathway> pathways, IReadOnlyList<ToldWin> told)
    {
        var lessons = new EvidenceLessons(pathways, told);
        var shared = TextModel.Train(lessons.All, Options);
        return pathways.ToDictionary(pathway => pathway.Id, pathway => new EvidenceModel(pathway, lessons, shared));
    }

    /// <summary>A win in a language that nothing was taught in may show anything: it is not said to show nothing.</summary>
    /// <param name="remembered">What the coachee filed themselves before: they know best what they mean.</param>
    public EvidenceRanking Rank(string text, params IReadOnlyList<Correction> remembered)
    {
        var features = TextFeatures.OfTyped(text);
        var near = remembered.Select(one => (Correction: one, Likeness: model.Likeness(features, TextFeatures.OfTyped(one.Text)))).ToList();
        var scores = WithCorrections(model.Judge(features)[classes], near);
        var areas = pathway.FocusAreas.Select((area, i) => new AreaScore(area, scores[i])).OrderByDescending(area => area.Score).ToList();
        var ranking = WithVerdict(new EvidenceRanking(areas, ItemsLike(features), scores[^1]) { Following = Followed(near, areas[0].Area) });
        return ranking.Verdict == Verdict.None && Languages.Of(PlainText.Of(text)) != Language.English ? ranking with { Verdict = Verdict.Unsure } : ranking;
    }

    /// <summary>The words of the win that speak most for the area, weightiest first, as typed. None when no single word does.</summary>
    public IReadOnlyList<string> DecidingWords(string text, FocusArea area)
    {
        var words = text.Split((char[]?)null, WordsWeighed + 1, StringSplitOptions.RemoveEmptyEntries);
        var place = pathway.FocusAreas.ToList().IndexOf(area);
        var whole = Score(words);
        return
        [
            .. words.Select((word, i) => (Word: word.Trim(AroundWords), Weight: whole - Score(words.Where((_, other) => other != i))))
                .Where(word => word.Weight >= TellingFrom && !Languages.IsSmall(word.Word))
                .OrderByDescending(word => word.Weight).Select(word => word.Word).Distinct().Take(WordsNamed),
        ];

        float Score(IEnumerable<string> some) => model.Judge(TextFeatures.OfTyped(string.Join(' ', some)))[classes][place];
    }

    float[] WithCorrections(float[] judged, List<(Correction Correction, float Likeness)> near)
    {
        var share = HeardAtMost * Math.Clamp((near.Select(one => one.Likeness).DefaultIfEmpty().Max() - UnlikeBelow) / (AlikeFrom - UnlikeBelow), 0, 1);
        var all = near.Sum(one => one.Likeness * one.Likeness);
        return share == 0 ? judged : [.. judged.Select((score, i) =>
            (1 - share) * score + share * near.Where(one => ClassOf(one.Correction.FocusAreaId) == i).Sum(one => one.Likeness * one.Likeness) / all)];
    }

    static Correction? Followed(List<(Correction Correction, float Likeness)> near, FocusArea first) =>
        near.OrderByDescending(one => one.Likeness).FirstOrDefault() is { Likeness: >= (UnlikeBelow + AlikeFrom) / 2 } likest && likest.Correction.FocusAreaId == first.Id
            ? likest.Correction
            : null;

    /// <summary>An area that a later release dropped counts as none.</summary>
    int ClassOf(string? areaId) => pathway.FocusAreas.TakeWhile(area => area.Id != areaId).Count();

    List<ItemScore> ItemsLike(SparseText features) =>
    [
        .. model.Nearest(features, items.From, items.Items.Count).Where(near => near.Likeness >= LikeAnItemFrom)
            .GroupBy(near => items.Items[near.Place - items.From], near => near.Likeness)
            .Select(likeness => new ItemScore(likeness.Key, likeness.Max())).OrderByDescending(score => score.Score),
    ];

    EvidenceRanking WithVerdict(EvidenceRanking ranking) =>
        ranking.Certainty >= pathway.SureFrom ? ranking with { Verdict = Verdict.Sure, Tagged = Tagged(ranking.Areas) }
        : ranking with { Verdict = ranking.NoneScore >= NoneFrom ? Verdict.None : Verdict.Unsure };

    static IReadOnlyList<AreaScore> Tagged(IReadOnlyList<AreaScore> areas) =>
        [.. areas.Take(areas.Count > 1 && areas[1].Score >= SecondFrom ? 2 : 1)];
}
