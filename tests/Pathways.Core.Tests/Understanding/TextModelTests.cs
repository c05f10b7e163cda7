using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class TextModelTests
{
    /// <summary>More than are summed up at once.</summary>
    const int ManyClasses = 30;

    /// <summary>More than a word may have that still tells one sentence from another.</summary>
    const int ManySentences = 500;

    static readonly TextModelOptions Options = new(Loss.Hinge, Epochs: 5, Rate: 1f, SeenAtLeast: 1, VotesShare: 0, Voters: 1);

    [Fact]
    public void Any_number_of_classes_can_be_told_apart()
    {
        var model = TextModel.Train([.. Enumerable.Range(0, ManyClasses).Select(Lesson)], Options);
        Assert.All(Enumerable.Range(0, ManyClasses), i => Assert.Equal(i, Best(model.Judge(Text(i)))));
    }

    [Fact]
    public void A_sentence_is_likest_to_itself()
    {
        var likeness = new Likeness([.. Enumerable.Range(0, ManyClasses).Select(Text)]);
        var nearest = likeness.To(Text(7))[0];
        Assert.Equal(7, nearest.Place);
        Assert.Equal(1, nearest.Likeness, tolerance: 0.001);
    }

    [Fact]
    public void The_likest_are_those_that_are_likest_one_by_one()
    {
        var random = new Random(11);
        SparseText Any() => TextFeatures.OfTyped(string.Join(' ', Enumerable.Range(0, random.Next(2, 9)).Select(_ => Word(random.Next(60)))));
        SparseText[] sentences = [.. Enumerable.Range(0, ManySentences).Select(_ => Any())];
        var likeness = new Likeness(sentences);
        for (var i = 0; i < 100; i++)
        {
            var (text, from) = (Any(), random.Next(ManySentences));
            var nearest = likeness.To(text, from, ManySentences - from).Select(near => near.Likeness);
            var oneByOne = sentences[from..].Select(sentence => likeness.Between(text, sentence)).Where(each => each > 0).OrderDescending();
            Assert.Equal(oneByOne.Take(24), nearest, (one, other) => MathF.Abs(one - other) < 0.001f);
        }
    }

    [Fact]
    public void What_nearly_all_sentences_have_makes_none_of_them_alike()
    {
        var likeness = new Likeness([.. Enumerable.Range(0, ManySentences).Select(i => TextFeatures.OfTyped($"we {Word(i)}"))]);
        Assert.Empty(likeness.To(TextFeatures.OfTyped("we nowhere")));
        Assert.NotEmpty(likeness.To(TextFeatures.OfTyped($"nowhere {Word(7)}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hi")]
    [InlineData("Shipped the payments rewrite, and the payments team took it over")]
    public void The_features_of_a_text_have_a_place_each_and_the_length_one(string typed)
    {
        var features = TextFeatures.OfTyped(typed).Features.ToArray();
        Assert.Distinct(features.Select(feature => feature.Place));
        Assert.All(features, feature => Assert.InRange(feature.Place, 0, TextFeatures.Places - 1));
        Assert.Equal(1, features.Sum(feature => feature.Weight * feature.Weight), tolerance: 0.01);
    }

    [Fact]
    public void A_place_and_its_weight_are_kept()
    {
        var random = new Random(5);
        for (var i = 0; i < 10_000; i++)
        {
            var (place, weight) = (random.Next(WeightedPlace.Places), random.NextSingle());
            var kept = new WeightedPlace(place, weight);
            Assert.Equal(place, kept.Place);
            Assert.Equal(weight, kept.Weight, tolerance: 0.0005f);
        }
        var last = new WeightedPlace(WeightedPlace.Places - 1, 1);
        Assert.Equal((WeightedPlace.Places - 1, 1f), (last.Place, last.Weight));
    }

    static Lesson Lesson(int number) => new(Text(number), [.. Enumerable.Range(0, ManyClasses).Select(i => i == number ? 1f : 0f)]);

    static SparseText Text(int number) => TextFeatures.OfTyped($"the {Word(number)} again");

    /// <summary>Unlike its neighbours in every piece.</summary>
    static string Word(int number) => string.Concat(Enumerable.Repeat($"{(char)('a' + number % 26)}{(char)('a' + number / 26)}", 3));

    static int Best(float[] scores) => Array.IndexOf(scores, scores.Max());
}
