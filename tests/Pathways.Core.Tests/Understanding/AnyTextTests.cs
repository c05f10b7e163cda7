using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class AnyTextTests
{
    const int Texts = 300;
    const int LongestRun = 8;

    static readonly LocalDate Today = new(2026, 3, 12);

    static readonly string[] Pieces =
    [
        "log: ", "pause until ", "change that to ", "on monday ", "9:75", "99 weeks ago", "from 1 to ", "senior → ", "🎉", "👩‍💻", "\uD800", "\uDC00",
        "\u202E", "\u200D", "ﬁ", "٣", "i̇", "ẞ", "\0", "\n", "\t", "?", "a", "the", "Ω", "漢字", "e\u0301", "---", "(((", "\\", "%", "€5", "0000000",
    ];

    public static TheoryData<string> Odd => ["", " ", "\n\n", new string('a', 4000), new string('?', 4000), "\u200E\u200F", "🎉🎉🎉", "'", "\uFFFD", "```", "> ", "<at>", "<at></at>", "```\nlog: x",
        string.Join(' ', Enumerable.Repeat("monday", 500)), string.Concat(Enumerable.Repeat("but also. ", 400)), new string('>', 4000), string.Concat(Enumerable.Repeat("\u200B\u202E", 2000)),
        string.Concat(Enumerable.Repeat("1) ", 1300)), string.Concat(Enumerable.Repeat("- a\n", 1000)), string.Concat(Enumerable.Repeat("i don't want to ", 250)),
    ];

    [Theory]
    [InlineData("<at>Pathways</at> help", Intents.Help)]
    [InlineData("> what should I do?\nhelp", Intents.Help)]
    [InlineData("help\n```\nvar x = 1;\n```", Intents.Help)]
    [InlineData("he\u200Blp\u202C", Intents.Help)]
    public void What_is_not_theirs_is_not_read(string typed, string intent) => Assert.Equal(intent, Shared.Reader.Read(typed, Today).Intent);

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

    [Fact]
    public void One_sign_is_read_however_often_it_is_typed()
    {
        for (var sign = ' '; sign <= '~'; sign++)
            for (var often = 1; often <= LongestRun; often++)
                ReadTwice(new string(sign, often));
    }

    static void ReadTwice(string typed)
    {
        var (first, second) = (Shared.Reader.Read(typed, Today), Shared.Reader.Read(typed, Today));
        Assert.Equal((first.Intent, first.Score), (second.Intent, second.Score));
        Assert.InRange(first.Score, 0, 1);
        var (one, other) = (Shared.Model.Rank(typed), Shared.Model.Rank(typed));
        Assert.Equal(one.Areas, other.Areas);
        Assert.All([.. one.Areas.Select(area => area.Score), one.NoneScore], score => Assert.InRange(score, 0, 1));
        Assert.True(WinText.DateOf(typed, Today) <= Today);
        Assert.Equal(Impact.Find(typed), Impact.Find(typed));
        Assert.NotNull(WinText.Of(typed));
        Assert.InRange(SeveralWins.In(typed, Today, Shared.Reader).Count, 1, SeveralWins.AtMost);
    }

    static class Shared
    {
        public static readonly Reader Reader = Reader.Train([new(Intents.Greeting, "hello"), new(Intents.LogWin, "shipped it")]);
        public static readonly EvidenceModel Model = EvidenceModel.Train([SmallPathway.Make()], SmallPathway.Told).Values.Single();
    }
}
