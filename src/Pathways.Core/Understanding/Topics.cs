namespace Pathways.Core.Understanding;

/// <summary>What a question is about: a focus area when its words are said, else the word that was typed.</summary>
sealed class Topics
{
    const int ShortestTellingWord = 5;

    /// <summary>In the names of areas, but said about anything.</summary>
    public static readonly HashSet<string> Common = ["others", "scale", "technical", "engineering", "across", "through", "contribution", "senior", "ownership", "think", "expand", "navigate", "growing", "setting", "cross", "without"];

    /// <summary>Words of areas' names in the other languages that are understood, in plain text.</summary>
    static readonly Dictionary<string, string> English = new()
    {
        ["kommunikation"] = "communication",
        ["comunicacion"] = "communication",
        ["strategie"] = "strategy",
        ["estrategia"] = "strategy",
        ["estandares"] = "standards",
        ["mentorat"] = "mentoring",
        ["mentoria"] = "mentoring",
    };

    /// <summary>What people call it, with the word of the area's name: the first that is said.</summary>
    static readonly (string Said, string Word)[] Called =
    [
        .. Calls("communication", "explaining", "explain things", "presenting", "public speaking", "presentations", "speaking up", "non-technical", "non tech", "writing docs", "writing better"),
        .. Calls("mentoring", "mentor juniors", "helping juniors", "teaching", "junior", "interns", "an intern"),
        .. Calls("architectural", "architecture", "system design", "trade-offs", "tradeoffs", "designing systems"),
        .. Calls("strategy", "roadmap", "bigger picture", "big picture", "the business side"),
        .. Calls("influence", "other teams", "across teams", "cross team", "cross-team"),
    ];

    readonly Dictionary<string, string> areas; // by a word of the area's name; the word itself where several names have it

    readonly Dictionary<string, string> names; // by the name in plain text

    public Topics(IEnumerable<string> areaNames)
    {
        names = areaNames.Distinct().ToDictionary(PlainText.Of);
        areas = names.Values.SelectMany(TellingWords, (name, word) => (word, name))
            .GroupBy(pair => pair.word, pair => pair.name).ToDictionary(sharing => sharing.Key, sharing => sharing.Distinct().Count() == 1 ? sharing.First() : sharing.Key);
    }

    /// <summary>The words of an area's name that are hardly said about anything else, in plain text.</summary>
    public static IEnumerable<string> TellingWords(string areaName) =>
        PlainText.Of(areaName).Split([' ', '-', '&', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestTellingWord && !Common.Contains(word));

    public string? AreaIn(string plain) => names.Keys.FirstOrDefault(plain.Contains) is { } whole ? names[whole] : AreaByWord(plain);

    /// <summary>What they want to get better at, which is often said in other words than the area's own.</summary>
    /// <param name="typed">The same text with its capitals: "RFC".</param>
    public string? Wished(string plain, string typed)
    {
        var wanted = TopicGrammar.Wanted(plain);
        return AreaIn(wanted) ?? AreaMeant(wanted) ?? AsTyped(TopicGrammar.Wished(wanted), typed);
    }

    /// <summary>What is to be read about: "a book about kafka", "kafka books".</summary>
    public string? Read(string plain, string typed) => AreaIn(plain) ?? AsTyped(TopicGrammar.Read(plain), typed);

    /// <summary>What is asked to be explained: "what's an RFC".</summary>
    public string? Explained(string plain, string typed) => AreaIn(plain) ?? AsTyped(TopicGrammar.Meant(plain), typed);

    string? AreaByWord(string plain) => plain.Split([' ', ',', '.', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => areas.GetValueOrDefault(English.GetValueOrDefault(word, word))).FirstOrDefault(area => area is not null);

    string? AreaMeant(string plain) => Called.Where(call => plain.Contains(call.Said)).Select(call => areas.GetValueOrDefault(call.Word)).FirstOrDefault();

    static string? AsTyped(string? topic, string typed) => topic is null ? null : PlainText.AsTyped(topic, typed);

    static IEnumerable<(string, string)> Calls(string word, params IEnumerable<string> said) => said.Select(one => (one, word));
}
