using Pathways.Core.Catalogue;

namespace Pathways.Benchmarks.Simulation;

/// <summary>
/// Ways to choose the weekly item, each living the same two years with the same thousand imagined coachees. All leave out
/// what was done or refused for good.
/// </summary>
static class Simulate
{
    const int People = 1_000;

    static readonly (string Name, Func<Random, Chooser> Make)[] Contenders =
    [
        ("ours", Choosers.Ours),
        ("uniform", Choosers.Uniform),
        ("fixed", Choosers.FixedOrder),
        ("softmax", Choosers.Softmax),
        ("mix", Choosers.Mix),
    ];

    static readonly (string Name, string Format, Func<Outcome, double> Of)[] Rows =
    [
        ("areas suggested each quarter", "0.000", outcome => outcome.Coverage),
        ("evidence: least area of mean", "0.000", outcome => outcome.Evenness),
        ("repeats before used up", "0.000", outcome => outcome.Repeats),
        ("weeks to same area again", "0.00", outcome => outcome.Distance),
        ("same area twice running", "0.000", outcome => outcome.Consecutive),
        ("done", "0.000", outcome => outcome.Done),
        ("refused", "0.000", outcome => outcome.Refused),
        ("kept, 4 weeks after change", "0.000", outcome => outcome.KeptAtFirst),
        ("kept, quarter after change", "0.000", outcome => outcome.KeptInQuarter),
        ("weeks until 90 % are kept", "0", outcome => outcome.WeeksToAdapt),
        ("µs a choice", "0.0", outcome => outcome.Microseconds),
    ];

    public static void Run(string[] arguments)
    {
        var seed = arguments is [var text, ..] ? int.Parse(text) : 1;
        var catalogue = CoachingCatalogue.Load();
        var people = Enumerable.Range(0, People)
            .Select(i => new Person(catalogue.Pathways[i % catalogue.Pathways.Count], i, seed))
            .ToList();
        Console.WriteLine($"{People} imagined coachees, {Week.Count} weeks, half with other tastes from week {Week.OfChange} on; seed {seed}");
        Print([.. Contenders.Select(contender => new Outcome(contender.Name, Live(people, contender.Make, seed)))]);
    }

    static List<Life> Live(List<Person> people, Func<Random, Chooser> make, int seed) =>
        [.. people.Select(person => new Life(person, make(Chance.Of(seed + 1, person.Number))).Live())];

    static void Print(List<Outcome> outcomes)
    {
        Console.WriteLine($"{"",-30}{string.Concat(outcomes.Select(one => $"{one.Name,9} {"×ours",6}"))}");
        foreach (var (name, format, of) in Rows)
            Console.WriteLine($"{name,-30}{string.Concat(outcomes.Select(one => Cell(of(one), format, of(outcomes[0]))))}");
    }

    static string Cell(double figure, string format, double ours) => $"{figure.ToString(format),9} {Ratio(figure, ours),6}";

    static string Ratio(double theirs, double ours) => ours == 0 ? "" : $"{theirs / ours:0.00}";
}
