namespace Pathways.Benchmarks.Simulation;

/// <summary>How one week of somebody's life goes, drawn before anything is suggested: the same for every chooser.</summary>
/// <param name="IsSilent">They do not answer at all.</param>
/// <param name="IsBusy">Whatever takes long is unlikely to be done.</param>
/// <param name="OwnWin">Low: they log a win of their own.</param>
/// <param name="Dice">Low: they do what they are asked.</param>
/// <param name="Mood">What they answer when they do not.</param>
readonly record struct Week(bool IsSilent, bool IsBusy, double OwnWin, double Dice, double Mood)
{
    public const int Count = 104;
    public const int OfChange = 52;

    /// <summary>Silence and busy times come in stretches; after a silence there is a lot to catch up with.</summary>
    public static Week[] Draw(Random random)
    {
        var weeks = new Week[Count];
        var before = default(Week);
        for (var i = 0; i < Count; i++)
        {
            var silent = random.NextDouble() < (before.IsSilent ? 0.7 : 0.04);
            var busy = random.NextDouble() < (before.IsBusy ? 0.6 : 0.1) || before.IsSilent;
            weeks[i] = before = new Week(silent, busy, random.NextDouble(), random.NextDouble(), random.NextDouble());
        }
        return weeks;
    }
}
