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
        foreach (var pathway in catalogue.Pathways)
        {
            Console.WriteLine($"== evidence, {Folds} folds, {pathway.Name}");
            UnderstandingEvidence.PrintFilings([.. Enumerable.Range(0, Folds).SelectMany(fold => Filings(pathway, catalogue.Wins, fold))]);
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

    static IEnumerable<Filing> Filings(Pathway pathway, IReadOnlyList<ToldWin> told, int fold)
    {
        var model = EvidenceModel.Train(pathway, [.. told.Where((_, i) => i % Folds != fold)]);
        return told.Where((_, i) => i % Folds == fold)
            .Select(win => (win.Text, Areas: win.Areas[pathway.Id].Select(id => pathway.FindFocusArea(id)?.Name).ToList()))
            .Select(win => new Filing(model.Rank(win.Text), [.. win.Areas.Take(1).OfType<string>()], [.. win.Areas.Skip(1).OfType<string>()]));
    }
}
