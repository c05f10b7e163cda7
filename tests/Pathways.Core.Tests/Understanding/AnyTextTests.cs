using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class AnyTextTests
{
    const int Texts = 300;

    static readonly LocalDate Today = new(2026, 3, 12);

    static readonly string[] Pieces =
    [
        "log: ", "pause until ", "change that to ", "on monday ", "9:75", "99 weeks ago", "from 1 to ", "senior → ", "🎉", "👩‍💻", "\uD800", "\uDC00",
        "\u202E", "\u200D", "ﬁ", "٣", "i̇", "ẞ", "\0", "\n", "\t", "?", "a", "the", "Ω", "漢字", "e\u0301", "---", "(((", "\\", "%", "€5", "0000000",
    ];

    public static TheoryData<string> Odd => ["", " ", "\n\n", new string('a', 4000), new string('?', 4000), "\u200E\u200F", "🎉🎉🎉", "'", "\uFFFD"];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_texts_are_read(string typed) => ReadTwice(typed);

    /// <summary>On its own: the runner takes it for the same case as the replacement character.</summary>
    [Fact]
    public void Half_a_surrogate_pair_is_read() => ReadTwice("\uD83D");

    [Fact]
    public void Random_texts_are_read_the_same_every_time()
    {
        var random = new Random(7);
        for (var i = 0; i < Texts; i++)
            ReadTwice(string.Concat(random.GetItems(Pieces, random.Next(1, 60))));
    }

    static void ReadTwice(string typed)
    {
        var (first, second) = (Shared.Reader.Read(typed, Today), Shared.Reader.Read(typed, Today));
        Assert.Equal((first.Intent, first.Score), (second.Intent, second.Score));
        Assert.InRange(first.Score, 0, 1);
        var (one, other) = (Shared.Model.Rank(typed), Shared.Model.Rank(typed));
        Assert.Equal(one.Areas, other.Areas);
        Assert.Equal(1, one.Areas.Sum(area => area.Score) + one.NoneScore, 0.001);
        Assert.True(WinText.DateOf(typed, Today) <= Today);
        Assert.Equal(Impact.Find(typed), Impact.Find(typed));
        Assert.NotNull(WinText.Of(typed));
    }

    static class Shared
    {
        public static readonly Reader Reader = Reader.Train([new(Intents.Greeting, "hello"), new(Intents.LogWin, "shipped it")]);
        public static readonly EvidenceModel Model = EvidenceModel.Train(SmallPathway.Make());
    }
}
