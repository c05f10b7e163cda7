namespace Pathways.Core.Understanding;

/// <summary>What is understood. Answers are in English.</summary>
public enum Language
{
    English,
    German,
    French,
    Spanish,
}

/// <summary>Tells the language of plain text by its small words.</summary>
static class Languages
{
    /// <summary>One small word may be a name, or borrowed, unless there is hardly anything else.</summary>
    const int ShortMessage = 4;

    const int ShortestTellingWord = 4;

    static readonly Dictionary<string, Language[]> SmallWords = new[]
    {
        (Language.English, "the a an i my me you your it is are was what how why when who can do does did not to of for with and that this please thanks hello want should we have from into over down about after before their they our been them"),
        (Language.German, "ich du mir mich dir dich der das den dem ein eine einen einem und oder nicht kein keine ist sind war habe hab hast kann kannst konntest wie wann warum wer wo " +
            "mein meine meinen dein deine bitte danke hallo heute gestern fur mit auf zu zum zur bei nach noch mal schon jetzt doch wieder uber als was soll sollte diese dieser diesen woche tun mach machen"),
        (Language.French, "je tu il j'ai c'est qu'est le la les un une des du au aux et ou pas plus mon ma mes ton ta tes suis est es sont ce cette que qui quoi quand comment pourquoi " +
            "pour avec dans sur chez merci bonjour salut bonsoir aujourd'hui hier svp stp moi toi fais peux veux"),
        (Language.Spanish, "yo tu el la los las un una unos del al y o no mi mis tus son esta esto este que quien cuando como cual por para con sin en he hoy ayer gracias hola " +
            "porfa favor puedo puedes quiero hice hazme dame me lo le ya muy mas"),
    }.SelectMany(line => line.Item2.Split(' '), (line, word) => (line.Item1, Word: word))
        .GroupBy(pair => pair.Word, pair => pair.Item1).ToDictionary(words => words.Key, words => words.ToArray());

    /// <summary>One that tells nothing of what an English sentence is about. "RFC" is short and tells a lot.</summary>
    /// <param name="word">As typed.</param>
    public static bool IsSmall(string word) =>
        (word.Length < ShortestTellingWord && word.Any(char.IsLower)) || SmallWords.GetValueOrDefault(PlainText.Of(word), []).Contains(Language.English);

    public static Language Of(string plain)
    {
        var words = plain.Split([' ', ',', '.', '!', '?', ':', ';', '¿', '¡', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
        var counts = words.SelectMany(word => SmallWords.GetValueOrDefault(word, [])).CountBy(language => language).ToDictionary();
        var best = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).FirstOrDefault();
        return best.Value >= (words.Length <= ShortMessage ? 1 : 2) ? best.Key : Language.English;
    }
}
