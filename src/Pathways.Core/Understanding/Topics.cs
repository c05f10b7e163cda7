using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What a question is about: a focus area when its words are said, else the word that was typed.</summary>
sealed partial class Topics
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out
    const int ShortestTellingWord = 5;

    /// <summary>In the names of areas, but said about anything.</summary>
    public static readonly HashSet<string> Common = ["others", "scale", "technical", "engineering", "across", "through", "contribution", "senior", "ownership", "think", "expand", "navigate", "growing", "setting"];

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
        .. Calls("mentoring", "mentor juniors", "helping juniors", "teaching"),
        .. Calls("architectural", "architecture", "system design", "trade-offs", "tradeoffs", "designing systems"),
        .. Calls("strategy", "roadmap", "bigger picture", "big picture", "the business side"),
        .. Calls("influence", "other teams", "across teams", "cross team", "cross-team"),
    ];

    readonly Dictionary<string, string> areas; // by a word that only one area's name has

    public Topics(IEnumerable<string> areaNames) => areas = areaNames.Distinct()
        .SelectMany(name => PlainText.Of(name).Split([' ', '-', '&', ','], StringSplitOptions.RemoveEmptyEntries), (name, word) => (word, name))
        .Where(pair => pair.word.Length >= ShortestTellingWord && !Common.Contains(pair.word))
        .GroupBy(pair => pair.word, pair => pair.name).Where(names => names.Distinct().Count() == 1).ToDictionary(names => names.Key, names => names.First());

    public string? AreaIn(string plain) => plain.Split([' ', ',', '.', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => areas.GetValueOrDefault(English.GetValueOrDefault(word, word))).FirstOrDefault(area => area is not null);

    /// <param name="typed">The same text with its capitals: "RFC".</param>
    public string? In(string plain, string typed) => AreaIn(plain) ?? Topic(About().Match(plain), typed) ?? Topic(Side().Match(plain), typed);

    /// <summary>What they want to get better at, which is often said in other words than the area's own.</summary>
    public string? Wished(string plain, string typed) => In(plain, typed) ?? AreaMeant(plain);

    /// <summary>What is to be read about: "a book about kafka", "kafka books".</summary>
    public string? Read(string plain, string typed) => In(plain, typed) ?? Topic(Course().Match(plain), typed) ?? Topic(Books().Match(plain), typed);

    /// <summary>What is asked to be explained: "what's an RFC".</summary>
    public string? Explained(string plain, string typed) =>
        AreaIn(plain) ?? Topic(WhatIs().Match(plain), typed);

    string? AreaMeant(string plain) => Called.Where(call => plain.Contains(call.Said)).Select(call => areas.GetValueOrDefault(call.Word)).FirstOrDefault();

    static IEnumerable<(string, string)> Calls(string word, params IEnumerable<string> said) => said.Select(one => (one, word));

    static string? Topic(Match match, string typed) => match.Success ? PlainText.AsTyped(match.Groups["topic"].Value, typed) : null;

    [GeneratedRegex(@"\b(about|on|around|regarding|concerning|with|learn|for (improving|improvement in)|improve( in| at)?|practi[sc]e|(good|better|worse|weak|stronger|bad|suck|stuck) (at|in|with)|work(ing)? on|focus(ing|ed)? on|towards?" +
        @"|in terms of|tips? for|ideas? for|something for|anything for|resources for|help with|uber|was zu|zum thema|sur|sobre) (l')?" +
        @"(my |our )?(?!(the|this|me|it|that|today|tonight|tomorrow|mon|tues|wednes|thurs|fri|hand|other|a|an|le|la|les|el|los|las|diese|esta|ce|next|now|first|what|how|where|who|why|when|to|less|more|some|something|anything|your|you|myself" +
        @"|call|holiday|vacation|track|time|top|monday|tuesday|wednesday|thursday|friday|weeks?|work|tickets|own|plate|mind|pathway|mir|dir|mich|dich|path|one|tun|nxt|another|here|right|no|by|for|quoi|career|level|role|growth|development|job|life|lead|senior|staff|this|my|our|weak|weaker|weakest|[0-9]+)\b)" +
        @"(?<topic>[a-z][a-z0-9/+#.-]*( (?!(i|we|you|me|this|today|please|pls|next|now|for|that|so|bitte|stp|porfa|and|but|in|which|until|or|as|nur|noch|fur|fuer|pour|para|als|bei|heute)\b)[a-z0-9/+#-]+){0,3}?)(\s*\b(please|pls|plz|this (week|sprint|month|quarter)|today|next|now|too|again|instead|skills?|stuff|things|bitte|stp|svp|porfa|por favor))*([?.!,:;]+( .*)?)?$",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(on|from) the (?<topic>[a-z]+( [a-z]+)?) (side|front|end of things)\b|\b(?<topic>[a-z]+)[ -]related\b(?! to)|^((can|could|do|you|have|i|need|want|got|give|gimme|me|any|some|a few|more|please|other|good|new) )*(?!(any|some|more|mas|other|good|new|your|better|different|small|smaller|quick|two|three|got|gimme|give|have) )(?<topic>[a-z]+( [a-z]+)?) (ideas|tips|suggestions|exercises)\b( please| pls)?[?.!]*$",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Side();

    [GeneratedRegex(@"\b(books?|courses?|training|talks?|videos?|articles?|class|podcasts?) (for|in) (?!(the|this|that|me|my|a|an|you|german|english|french|spanish|general)\b)(?<topic>[a-z][a-z-]+( [a-z-]{3,})?)[?.!,]*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Course();

    [GeneratedRegex(@"^(?>((a|an|any|some|good|great|nice|more|new|other|another|short|the|this|that|those|best|top|got|get|me|recommend|suggest|recommended|give|find|show|need|i|i'm|want|for|of|on|please|which|what|what's|whats|how|hey" +
        @"|do|does|you|your|have|know|can|could|is|are|there|my|list|favou?rite|useful|must|tech|technical|engineering|audio|e|online|free|internal|we|should|to|read|send|share|one|two|three|thanks|ok|different) )*)" +
        @"(?<topic>[a-z][a-z-]+( [a-z-]+)?) (books?|courses?|articles?|talks?|videos?|podcasts?|tutorials?)( (please|pls|recommendations?))?[?.!]*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Books();

    [GeneratedRegex(@"\b(what(?!( do| is| are) you)( the hell| the heck| on earth| even| exactly| actually)?('?s| is| are| does)|wtf is|explain|meant by|mean by|meaning of|definition of|define|never (heard of|written|done|seen)|unsure what|was ist|was sind|was bedeutet|erklar mir|c'est quoi|qu'est[- ]ce (qu'|que c'est (qu')?)|que es|que significa|que son)" +
        @"( even| exactly| actually| again)? ?(an? |the |ein |eine |einen |un |une |una |le |la |el |des )?(?!this|that|it\b|you\b|your|my |a |these|those|there|here|the |so |me |mein|mi |mon |ma |(in|behind|eso|das|der|die|to|why|how|more|please|what|one|first|next|ask|exactement|premiere|teh|points?|benefits?|reason(ing|s)?|steps?|suggestions?|nudge|idea|logic|rationale)\b)(?<topic>[a-z][a-z0-9-]{1,20}( (?!(and|or|in|for|so|to|again|anyway|before|mean|exactly|supposed|genau|uberhaupt|exactement|exactamente|really|even|actually)\b)[a-z]{2,12})?)" +
        @"( again| anyway| actually| really| even| genau| before| uberhaupt)*( exactly| mean| means| stand for| supposed to.*| and .*| in .*| for .*| so .*| to .*)?(, .*)?[?.!]*$",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WhatIs();
}
