using Pathways.Core.Nudges;

namespace Pathways.Benchmarks.Simulation;

/// <summary>What came of one way to choose, over all lives.</summary>
sealed class Outcome(string name, IReadOnlyList<Life> lives)
{
    const int Quarter = 13;

    /// <summary>How many weeks are taken together, so that one bad week is not a trend.</summary>
    const int Window = 4;

    readonly List<Put> all = [.. lives.SelectMany(life => life.Puts)];
    readonly ILookup<bool, Put> byChange = lives
        .SelectMany(life => life.Puts, (life, put) => (life.Person.Changes, put))
        .ToLookup(one => one.Changes, one => one.put);

    public string Name => name;

    public double Done => Share(all, IsDone);

    public double Refused => Share(all, put => put.Answer is NudgeAnswer.NotForMe or NudgeAnswer.NotNow or NudgeAnswer.Another);

    public double Repeats => Share(all, put => put.IsRepeat);

    /// <summary>Of a coachee's focus areas, those suggested at least once in a quarter.</summary>
    public double Coverage => lives.Average(life =>
        (double)life.Puts.Select(put => (put.Week / Quarter, put.Area)).Distinct().Count()
        / (life.Person.Pathway.FocusAreas.Count * Week.Count / Quarter));

    /// <summary>Wins under the area that has least, of the mean.</summary>
    public double Evenness => lives.Average(life =>
        life.Standings.Min(area => area.Wins) / Math.Max(1, life.Standings.Average(area => area.Wins)));

    /// <summary>Weeks from one suggestion of a focus area to its next.</summary>
    public double Distance => lives.SelectMany(life => life.Puts.GroupBy(put => put.Area)).SelectMany(Distances).Average();

    public double Consecutive => lives.Average(life =>
        life.Puts.Zip(life.Puts.Skip(1)).Count(pair => pair.First.Area == pair.Second.Area) / (life.Puts.Count - 1.0));

    /// <summary>What is done in the first weeks after the change, of what was done before it.</summary>
    public double KeptAtFirst => Kept(0, Window);

    public double KeptInQuarter => Kept(0, Quarter);

    /// <summary>Until nine tenths are done again of what was done before.</summary>
    public double WeeksToAdapt => Enumerable.Range(0, Week.Count - Week.OfChange - Window)
        .FirstOrDefault(week => Kept(week, week + Window) >= 0.9, Week.OfChange);

    public double Microseconds => lives.Sum(life => life.TimeChoosing.TotalMicroseconds) / (lives.Count * Week.Count);

    /// <summary>Weeks are counted from the change. The list runs dry for everybody; those whose tastes stayed show by how much.</summary>
    double Kept(int from, int to) =>
        DoneBesideStayers(Week.OfChange + from, Week.OfChange + to) / DoneBesideStayers(Week.OfChange - Quarter, Week.OfChange);

    double DoneBesideStayers(int from, int to) => DoneBetween(changed: true, from, to) / DoneBetween(changed: false, from, to);

    double DoneBetween(bool changed, int from, int to) =>
        Share([.. byChange[changed].Where(put => put.Week >= from && put.Week < to)], IsDone);

    static bool IsDone(Put put) => put.Answer == NudgeAnswer.Done;

    static double Share(List<Put> puts, Func<Put, bool> counts) => (double)puts.Count(counts) / puts.Count;

    static IEnumerable<int> Distances(IEnumerable<Put> puts) => puts.Zip(puts.Skip(1), (one, next) => next.Week - one.Week);
}
