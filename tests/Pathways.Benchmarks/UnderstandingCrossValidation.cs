using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>Accuracy on our own sentences, each read by models that have not seen it.</summary>
static class UnderstandingCrossValidation
{
    const int Folds = 5;

    public static void Print(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        Console.WriteLine($"\n== intents, {Folds} folds of {phrases.Count} phrases");
        PrintIntents(phrases);
        var filings = Enumerable.Range(0, Folds).SelectMany(fold => Filings(catalogue, fold)).ToLookup(one => one.PathwayName, one => one.Filing);
        foreach (var pathway in filings)
        {
            Console.WriteLine($"== evidence, {Folds} folds, {pathway.Key}");
            UnderstandingEvidence.PrintFilings([.. pathway]);
        }
    }

    static void PrintIntents(IReadOnlyList<Phrase> phrases)
    {
        var read = Enumerable.Range(0, Folds).SelectMany(fold => Readings(phrases, fold)).ToList();
        Console.WriteLine($"intent            {UnderstandingIntents.Share(read, r => r.IsRight)}");
        foreach (var intent in read.GroupBy(r => r.Intent))
            Console.WriteLine($"  {intent.Key,-15} {UnderstandingIntents.Share([.. intent], r => r.IsRight)}   {Mistaken([.. intent])}");
    }

    static string Mistaken(List<(string Intent, string Read, bool IsRight)> readings) => string.Join(", ",
        readings.Where(r => !r.IsRight).GroupBy(r => r.Read).OrderByDescending(g => g.Count()).Take(3).Select(g => $"{g.Key} {g.Count()}"));

    static IEnumerable<(string Intent, string Read, bool IsRight)> Readings(IReadOnlyList<Phrase> phrases, int fold)
    {
        var reader = Reader.Train([.. phrases.Where((_, i) => i % Folds != fold)]);
        return phrases.Where((_, i) => i % Folds == fold)
            .Select(phrase => (phrase.Intent, Read: reader.Read(phrase.Text, Understanding.Today).Intent))
            .Select(read => (read.Intent, read.Read, read.Intent == read.Read));
    }

    static IEnumerable<(string PathwayName, Filing Filing)> Filings(CoachingCatalogue catalogue, int fold)
    {
        var models = EvidenceModel.Train(catalogue.Pathways, [.. catalogue.Wins.Where((_, i) => i % Folds != fold)]);
        return from win in catalogue.Wins.Where((_, i) => i % Folds == fold)
               from pathway in catalogue.Pathways
               let areas = win.Areas[pathway.Id].Select(id => pathway.FindFocusArea(id)?.Name).ToList()
               select (pathway.Name, new Filing(models[pathway.Id].Rank(win.Text), [.. areas.Take(1).OfType<string>()], [.. areas.Skip(1).OfType<string>()]));
    }
}
