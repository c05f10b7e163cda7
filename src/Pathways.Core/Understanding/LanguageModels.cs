using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>All that understands text, trained once at start. Safe for any number of threads.</summary>
public sealed class LanguageModels
{
    const int WinsFromCatalogue = 150;

    readonly Dictionary<string, EvidenceModel> evidence;

    LanguageModels(Reader reader, Dictionary<string, EvidenceModel> evidence)
    {
        Reader = reader;
        this.evidence = evidence;
    }

    public Reader Reader { get; }

    public static LanguageModels Train(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        var filing = Task.Run(() => catalogue.Pathways.ToDictionary(pathway => pathway.Id, EvidenceModel.Train)); // beside the reader, which takes as long
        var reader = Reader.Train([.. phrases, .. WinsOf(catalogue)], catalogue.Pathways.SelectMany(pathway => pathway.FocusAreas).Select(area => area.Name));
        return new LanguageModels(reader, filing.Result);
    }

    /// <summary>Some of the things that the catalogue's people say they did, evenly over it: enough to learn from, too few to drown the other intents.</summary>
    static IEnumerable<Phrase> WinsOf(CoachingCatalogue catalogue)
    {
        var told = catalogue.Pathways.SelectMany(pathway => pathway.Items).SelectMany(item => item.Examples).ToList();
        var step = Math.Max(1, told.Count / WinsFromCatalogue);
        return told.Where((_, i) => i % step == 0).Select(text => new Phrase(Intents.LogWin, text));
    }

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
