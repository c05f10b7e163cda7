using System.Diagnostics;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>What understanding costs in time and memory.</summary>
static class UnderstandingCost
{
    const int ReadingsAtLeast = 20_000;

    /// <summary>The first training of the process, as at start: nothing is warm.</summary>
    public static LanguageModels MeasureTraining(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var models = LanguageModels.Train(catalogue, phrases);
        watch.Stop();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"trained from {phrases.Count} phrases and {catalogue.Pathways.Count} pathways in {watch.ElapsedMilliseconds} ms ({processor.TotalMilliseconds:0} ms of processor), {kept / 1e6:0.0} MB kept");
        return models;
    }

    public static void PrintReading(List<string> texts, LanguageModels models, CoachingCatalogue catalogue)
    {
        var evidence = models.EvidenceFor(catalogue.Pathways[0]);
        Console.WriteLine($"time a message    intent {Microseconds(texts, text => models.Reader.Read(text, Understanding.Today)):0} µs, evidence {Microseconds(texts, text => evidence.Rank(text)):0} µs");
    }

    static double Microseconds(List<string> texts, Action<string> read)
    {
        var rounds = ReadingsAtLeast / texts.Count + 1;
        texts.ForEach(read);
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
            texts.ForEach(read);
        return watch.Elapsed.TotalMicroseconds / (rounds * texts.Count);
    }
}
