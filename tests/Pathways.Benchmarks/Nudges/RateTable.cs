namespace Pathways.Benchmarks.Nudges;

static class RateTable
{
    static readonly (string Name, string Format, Func<Rate, double> Of)[] Rows =
    [
        ("messages/s", "0", rate => (rate.Due - rate.Lost) / rate.Took.TotalSeconds),
        ("processor µs/message", "0", rate => rate.ProcessorTime.TotalMicroseconds / rate.Due),
        ("  of the connector", "0", rate => rate.GeneratorTime.TotalMicroseconds / rate.Due),
        ("twice", "0", rate => rate.Twice),
        ("lost", "0", rate => rate.Lost),
        ("start ms", "0", rate => rate.Started.TotalMilliseconds),
        ("idle memory MB", "0", rate => rate.IdleMemory / 1e6),
        ("peak memory MB", "0", rate => rate.PeakMemory / 1e6),
    ];

    public static void Print(Rate[] all)
    {
        Console.WriteLine($"{"",-24}{"Pathways",12}{"bare loop",12}{"ratio",12}");
        foreach (var (name, format, of) in Rows)
            Print(name, of(all[0]), of(all[1]), format);
    }

    static void Print(string name, double ours, double theirs, string format) =>
        Console.WriteLine($"{name,-24}{ours.ToString(format),12}{theirs.ToString(format),12}{Ratio(ours, theirs),12}");

    static string Ratio(double ours, double theirs) => theirs == 0 ? "" : $"{ours / theirs:0.00}";
}
