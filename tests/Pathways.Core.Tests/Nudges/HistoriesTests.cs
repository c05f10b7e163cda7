using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

/// <summary>
/// What coachees do and what befalls the service, at random: what is written has to be what <see cref="Expected"/> says,
/// neither more nor less.
/// </summary>
public class HistoriesTests
{
    const int Histories = 100_000;
    const int Steps = 24;

    [Fact]
    public void Whatever_happens_each_gets_what_they_chose_and_nothing_else()
    {
        var written = new Dictionary<Unasked, int>();
        for (var seed = 0; seed < Histories; seed++)
            foreach (var writing in Live(seed))
                written[writing.What] = written.GetValueOrDefault(writing.What) + 1;
        Assert.All(Enum.GetValues<Unasked>(), what => Assert.True(written[what] > Histories / 100, $"{what}: {written[what]}"));
    }

    static IReadOnlyList<Writing> Live(int seed)
    {
        try
        {
            var history = new History(new Random(seed));
            for (var step = 0; step < Steps; step++)
                history.Step();
            return history.Written;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"History {seed}", exception);
        }
    }
}
