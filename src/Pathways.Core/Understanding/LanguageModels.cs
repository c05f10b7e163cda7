using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>All that understands text, trained once at start. Safe for any number of threads.</summary>
public sealed class LanguageModels
{
    readonly Dictionary<string, EvidenceModel> evidence;

    LanguageModels(Reader reader, Dictionary<string, EvidenceModel> evidence)
    {
        Reader = reader;
        this.evidence = evidence;
    }

    public Reader Reader { get; }

    public static LanguageModels Train(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases) => new(
        Reader.Train(phrases),
        catalogue.Pathways.ToDictionary(pathway => pathway.Id, EvidenceModel.Train));

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
