using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>All that understands text, trained once at start. Safe for any number of threads.</summary>
public sealed class LanguageModels
{
    readonly IReadOnlyDictionary<string, EvidenceModel> evidence;

    LanguageModels(Reader reader, IReadOnlyDictionary<string, EvidenceModel> evidence)
    {
        Reader = reader;
        this.evidence = evidence;
    }

    public Reader Reader { get; }

    public static LanguageModels Train(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        var wins = TextFeatures.OfAll([.. catalogue.Wins.Select(win => win.Text)]);
        var filing = Task.Run(() => EvidenceModel.Train(catalogue.Pathways, [.. catalogue.Wins.Zip(wins)])); // beside the reader
        var reader = Reader.Train(phrases, wins, catalogue.Pathways.SelectMany(pathway => pathway.FocusAreas).Select(area => area.Name));
        return new LanguageModels(reader, filing.Result);
    }

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
