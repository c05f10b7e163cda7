namespace Pathways.Benchmarks.Simulation;

/// <summary>Dice that fall the same way for the same seed, on every machine.</summary>
static class Chance
{
    public static Random Of(int seed, int number) => new(unchecked(seed * 1_000_003 + number * 7_919));

    /// <summary>Log odds as a probability.</summary>
    public static double Of(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <param name="dice">0 up to, but not including, 1.</param>
    public static T Pick<T>(double dice, params (T Value, double Weight)[] weighted)
    {
        var left = dice * weighted.Sum(one => one.Weight);
        foreach (var (value, weight) in weighted)
            if ((left -= weight) < 0)
                return value;
        return weighted[^1].Value;
    }
}
