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
        var told = catalogue.Wins.Where((_, i) => i % WinsForAPhrase == 0).Select(win => new Phrase(Intents.LogWin, win.Text));
        var lessons = IntentModel.Lessons([.. phrases, .. told]);
        var filing = Task.Run(() => EvidenceModel.Train(catalogue.Pathways, catalogue.Wins)); // beside the reader, which takes longer
        var reader = Reader.Train(lessons, catalogue.Pathways.SelectMany(pathway => pathway.FocusAreas).Select(area => area.Name));
        return new LanguageModels(reader, filing.Result);
    }

    /// <exception cref="KeyNotFoundException">The pathway is not of the catalogue the models were trained with.</exception>
    public EvidenceModel EvidenceFor(Pathway pathway) => evidence[pathway.Id];
}
