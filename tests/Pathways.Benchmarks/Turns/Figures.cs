namespace Pathways.Benchmarks.Turns;

/// <summary>All that was measured of one server. Of figures taken several times the median counts.</summary>
sealed record Figures(string Name)
{
    /// <summary>Until the first reply.</summary>
    public List<(TimeSpan Took, TimeSpan ProcessorTime)> Starts { get; } = [];

    public List<long> IdleMemory { get; } = [];

    public List<Round> Rounds { get; } = [];

    public long PeakMemory { get; set; }

    public double TurnsASecond => Median(Rounds.Select(round => round.Turns.Count / round.Took.TotalSeconds));

    public double MicrosecondsATurn => Median(Rounds.Select(round => round.ProcessorTime.TotalMicroseconds / round.Turns.Count));

    public double StartMilliseconds => Median(Starts.Select(start => start.Took.TotalMilliseconds));

    public double StartProcessorMilliseconds => Median(Starts.Select(start => start.ProcessorTime.TotalMilliseconds));

    public double IdleMegabytes => Median(IdleMemory.Select(bytes => bytes / 1e6));

    public double PeakMegabytes => PeakMemory / 1e6;

    public double Milliseconds(double share) => Place(Turns.Select(turn => turn.Took.TotalMilliseconds), share);

    public int Lost => Turns.Count(turn => turn.Outcome == Outcome.Lost);

    public int Errors => Turns.Count(turn => turn.Outcome is Outcome.Refused or Outcome.Answered);

    IEnumerable<Turn> Turns => Rounds.SelectMany(round => round.Turns);

    static double Median(IEnumerable<double> figures) => Place(figures, 0.5);

    static double Place(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}

/// <param name="ProcessorTime">Of the server alone.</param>
sealed record Round(IReadOnlyList<Turn> Turns, TimeSpan Took, TimeSpan ProcessorTime);
