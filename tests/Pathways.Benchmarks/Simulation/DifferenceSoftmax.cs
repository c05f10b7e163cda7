using NodaTime;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;

namespace Pathways.Benchmarks.Simulation;

/// <summary>
/// The recovering difference softmax of Yancey and Settles (KDD 2020), written from its description: an arm is worth the
/// relative difference between what is done when it is used and when it could have been but was not, less a penalty that
/// halves with time since its last use; the next arm is drawn by softmax. An item is shown to somebody once or twice, too
/// seldom to learn from one person, so an arm is a focus area. The constants are the best of those tried.
/// </summary>
sealed class DifferenceSoftmax(Random random)
{
    const double Temperature = 0.7;
    const double Penalty = 2;
    const double PenaltyHalvesInWeeks = 2;
    const double Prior = 0.4;
    const double PriorWeight = 4;

    /// <summary>What was drawn, and how likely every arm was that was awake; the oldest first.</summary>
    readonly List<(string Arm, Dictionary<string, double> Chances)> rounds = [];

    /// <param name="arms">Those awake, and how much each is preferred on other grounds.</param>
    public string Draw(IReadOnlyDictionary<string, double> arms, TrackRecord record, Instant now)
    {
        var rewards = record.Nudges.Reverse().Select(nudge => nudge.Answer == NudgeAnswer.Done ? 1.0 : 0).ToList();
        var powers = arms.ToDictionary(arm => arm.Key, arm => arm.Value * Math.Exp(Score(arm.Key, rewards, record, now) / Temperature));
        var drawn = Chance.Pick(random.NextDouble(), [.. powers.Select(power => (power.Key, power.Value))]);
        rounds.Add((drawn, powers.ToDictionary(power => power.Key, power => power.Value / powers.Values.Sum())));
        return drawn;
    }

    /// <summary>What was unlikely to be seen counts for more, so that the choices made before do not colour what is learnt.</summary>
    double Score(string arm, List<double> rewards, TrackRecord record, Instant now)
    {
        var (used, notUsed) = (new Mean(), new Mean());
        foreach (var ((drawn, chances), reward) in rounds.Zip(rewards))
            if (chances.TryGetValue(arm, out var chance))
                (drawn == arm ? used : notUsed).Add(reward, 1 / Math.Max(0.05, drawn == arm ? chance : 1 - chance));
        return (used.Value - notUsed.Value) / notUsed.Value - PenaltyOf(arm, record, now);
    }

    static double PenaltyOf(string arm, TrackRecord record, Instant now) =>
        record.Standings.First(area => area.Area.Id == arm).LastNudged is { } last
            ? Penalty * Math.Pow(2, -(now - last).TotalDays / 7 / PenaltyHalvesInWeeks)
            : 0;

    /// <summary>A weighted mean that starts from what is expected of anything.</summary>
    sealed class Mean
    {
        double sum = Prior * PriorWeight;
        double weight = PriorWeight;

        public double Value => sum / weight;

        public void Add(double value, double times) => (sum, weight) = (sum + times * value, weight + times);
    }
}
