using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>All that understands text, trained once at start. Safe for any number of threads.</summary>
public sealed class LanguageModels
{
    /// <summary>Of so many told wins one is a phrase for logging, too: more take time and teach the reader nothing new.</summary>
    const int WinsForAPhrase = 2;

    readonly IReadOnlyDictionary<string, EvidenceModel> evidence;

    LanguageModels(Reader reader, IReadOnlyDictionary<string, EvidenceModel> evidence)
    {
        Reader = reader;
        this.evidence = evidence;
    }

    public Reader Reader { get; }

    public static LanguageModels Train(CoachingCatalogue catalogue, IReadOnlyList<Phrase> phrases)
    {
        var texts = TextFeatures.OfAll([.. phrases.Select(phrase => phrase.Text), .. catalogue.Wins.Select(win => win.Text)]);
        var wins = texts[phrases.Count..];
        var filing = Task.Run(() => EvidenceModel.Train(catalogue.Pathways, [.. catalogue.Wins.Zip(wins)])); // beside the reader
        SparseText[] told = [.. wins.Where((_, i) => i % WinsForAPhrase == 0)];
        string[] intents = [.. phrases.Select(phrase => phrase.Intent), .. Enumerable.Repeat(Intents.LogWin, told.Length)];
        var reader = Reader.Train(intents, [.. texts[..phrases.Count], .. told], catalogue.Pathways.SelectMany(pathway => pathway.FocusAreas).Select(area => area.Name));
        return new LanguageModels(reader, filing.Result);
    }

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
