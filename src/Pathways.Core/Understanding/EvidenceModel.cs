using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>
/// Ranks the focus areas and items of one pathway for a win, by what the pathway's own sentences teach.
/// Two readings are mixed: a classifier over the areas, and the votes of the sentences the win is most like.
/// </summary>
public sealed class EvidenceModel
{
    static readonly Teaching Teaching = new(Epochs: 8, Rate: 3f, Decay: 0.3f);

    const float VotesShare = 0.4f;
    const int VotersAtMost = 12;
    const int ItemsAtMost = 5;

    /// <summary>From here a first tag is as often right, on sentences the model has not seen, as two people agree: four times in five.</summary>
    const double SureFrom = 0.45;

    /// <summary>A second tag is wrong more often than the first, and cheap to add by hand.</summary>
    const double SecondFrom = 0.3;

    const double NoneFrom = 0.45;

    readonly Pathway pathway;
    readonly IReadOnlyList<EvidenceLesson> lessons;
    readonly SoftmaxClassifier classifier; // one class per focus area, then "none of these"
    readonly Likeness likeness; // to the lessons

    EvidenceModel(Pathway pathway, IReadOnlyList<EvidenceLesson> lessons)
    {
        this.pathway = pathway;
        this.lessons = lessons;
        classifier = SoftmaxClassifier.Train(
            [.. lessons.Select(lesson => new Lesson(lesson.Text, lesson.Target, lesson.Weight))], pathway.FocusAreas.Count + 1, Teaching);
        likeness = new Likeness([.. lessons.Select(lesson => lesson.Text)]);
    }

    public static EvidenceModel Train(Pathway pathway) => new(pathway, EvidenceLessons.Of(pathway));

    public EvidenceRanking Rank(string text)
    {
        var features = EvidenceLessons.Features(text);
        var nearest = Nearest(features);
        var scores = Mix(classifier.Probabilities(features), Votes(nearest.Take(VotersAtMost)));
        var areas = pathway.FocusAreas.Select((area, i) => new AreaScore(area, scores[i])).OrderByDescending(area => area.Score).ToList();
        var verdict = VerdictOf(areas, scores[^1]);
        return new EvidenceRanking(areas, ItemsOf(nearest), scores[^1]) { Verdict = verdict, Tagged = verdict == Verdict.Sure ? Tagged(areas) : [] };
    }

    /// <summary>The lessons that the text shares anything with, likest first.</summary>
    List<(EvidenceLesson Lesson, float Likeness)> Nearest(SparseText text) =>
        [.. lessons.Zip(likeness.To(text)).Where(pair => pair.Second > 0).OrderByDescending(pair => pair.Second)];

    /// <summary>Null when nobody votes.</summary>
    static float[]? Votes(IEnumerable<(EvidenceLesson Lesson, float Likeness)> voters)
    {
        float[]? votes = null;
        foreach (var (lesson, likeness) in voters)
        {
            votes ??= new float[lesson.Target.Length];
            for (var i = 0; i < votes.Length; i++)
                votes[i] += lesson.Target[i] * likeness * likeness;
        }
        return votes;
    }

    static float[] Mix(float[] probabilities, float[]? votes) => votes?.Sum() is > 0 and var sum
        ? [.. probabilities.Zip(votes, (probability, vote) => (1 - VotesShare) * probability + VotesShare * vote / sum)]
        : probabilities;

    static List<ItemScore> ItemsOf(List<(EvidenceLesson Lesson, float Likeness)> nearest) =>
        [.. nearest.Where(one => one.Lesson.Item is not null).DistinctBy(one => one.Lesson.Item!.Id).Take(ItemsAtMost).Select(one => new ItemScore(one.Lesson.Item!, one.Likeness))];

    static Verdict VerdictOf(List<AreaScore> areas, double noneScore) =>
        noneScore >= NoneFrom ? Verdict.None
        : areas[0].Score >= SureFrom ? Verdict.Sure
        : Verdict.Unsure;

    static IReadOnlyList<AreaScore> Tagged(List<AreaScore> areas) =>
        areas.Count > 1 && areas[1].Score >= SecondFrom ? areas[..2] : areas[..1];
}
