namespace Pathways.Benchmarks.Turns;

/// <summary>Prints servers side by side, and the first as so many times the last.</summary>
static class TurnTable
{
    static readonly (string Name, string Format, Func<Figures, double> Of)[] Rows =
    [
        ("turns/s", "0", figures => figures.TurnsASecond),
        ("processor µs/turn", "0", figures => figures.MicrosecondsATurn),
        ("p50 ms", "0.0", figures => figures.Milliseconds(0.5)),
        ("p99 ms", "0.0", figures => figures.Milliseconds(0.99)),
        ("lost", "0", figures => figures.Lost),
        ("errors", "0", figures => figures.Errors),
        ("idle memory MB", "0", figures => figures.IdleMegabytes),
        ("peak memory MB", "0", figures => figures.PeakMegabytes),
        ("start to first reply ms", "0", figures => figures.StartMilliseconds),
        ("  processor ms", "0", figures => figures.StartProcessorMilliseconds),
    ];

    public static void Print(IReadOnlyList<Figures> all)
    {
        Console.WriteLine($"{"",-24}{string.Concat(all.Select(one => $"{one.Name,10}"))}{"ratio",10}");
        foreach (var (name, format, of) in Rows)
            Console.WriteLine($"{name,-24}{string.Concat(all.Select(one => $"{of(one).ToString(format),10}"))}{Ratio(of(all[0]), of(all[^1])),10}");
    }

    static string Ratio(double ours, double theirs) => theirs == 0 ? "" : $"{ours / theirs:0.00}";
}
