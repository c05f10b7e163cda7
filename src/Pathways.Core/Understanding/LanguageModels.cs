using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>All that understands text, trained once at start. Safe for any number of threads.</summary>
public sealed class LanguageModels
{
    const int WinsFromCatalogue = 600;

    readonly IReadOnlyDictionary<string, EvidenceModel> evidence;

    LanguageModels(Reader reader, IReadOnlyDictionary<string, EvidenceModel> evidence)
    {
        Reader = reader;
        this.evidence = evidence;
    }

    public Reader Reader { get; }

    public static LanguageModels Train(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        var filing = Task.Run(() => EvidenceModel.Train(catalogue.Pathways, catalogue.Wins)); // beside the reader, which takes as long
        var reader = Reader.Train([.. phrases, .. WinsOf(catalogue)], catalogue.Pathways.SelectMany(pathway => pathway.FocusAreas).Select(area => area.Name));
        return new LanguageModels(reader, filing.Result);
    }

    /// <summary>Some of the wins that the catalogue tells, evenly over it: enough to learn from, too few to drown the other intents.</summary>
    static IEnumerable<Phrase> WinsOf(CoachingCatalogue catalogue)
    {
        var step = Math.Max(1, catalogue.Wins.Count / WinsFromCatalogue);
        return catalogue.Wins.Where((_, i) => i % step == 0).Select(win => new Phrase(Intents.LogWin, win.Text));
    }

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
