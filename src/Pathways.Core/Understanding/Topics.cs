using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>What a question is about: a focus area when its words are said, else the word that was typed.</summary>
sealed partial class Topics
{
    const int Patience = 1000; // ms; plain text is short and no pattern here backtracks far, so it never runs out
    const int ShortestTellingWord = 5;

    /// <summary>In the names of areas, but said about anything.</summary>
    static readonly HashSet<string> Common = ["others", "scale", "technical", "engineering", "across", "through", "contribution", "senior", "ownership"];

    readonly Dictionary<string, string> areas; // by a word that only one area's name has

    public Topics(IEnumerable<string> areaNames) => areas = areaNames.Distinct()
        .SelectMany(name => PlainText.Of(name).Split([' ', '-', '&', ','], StringSplitOptions.RemoveEmptyEntries), (name, word) => (word, name))
        .Where(pair => pair.word.Length >= ShortestTellingWord && !Common.Contains(pair.word))
        .GroupBy(pair => pair.word, pair => pair.name).Where(names => names.Distinct().Count() == 1).ToDictionary(names => names.Key, names => names.First());

    public string? AreaIn(string plain) => plain.Split([' ', ',', '.', '!', '?', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => areas.GetValueOrDefault(word)).FirstOrDefault(area => area is not null);

    /// <param name="typed">The same text with its capitals: "RFC".</param>
    public string? In(string plain, string typed) => AreaIn(plain) ?? (About().Match(plain) is { Success: true } about ? PlainText.AsTyped(about.Groups["topic"].Value, typed) : null);

    /// <summary>What is asked to be explained: "what's an RFC".</summary>
    public string? Explained(string plain, string typed) =>
        AreaIn(plain) ?? (WhatIs().Match(plain) is { Success: true } what ? PlainText.AsTyped(what.Groups["topic"].Value, typed) : null);

    [GeneratedRegex(@"\b(about|on|around|regarding|with|learn|for (improving|improvement in)|better at|tips? for|ideas? for|resources for|help with|uber|sur|sobre) (?!the|me\b|this|my|it|that|mon|tues|wednes|thurs|fri|hand|other|a |an |le |la |les |el |los |las |mon |diese|esta|ce )" +
        @"(?<topic>[a-z][a-z -]{2,40}?)(\s*(please|this week|today|pls|next))*[?.!,]*$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex About();

    [GeneratedRegex(@"\b(what('?s| is| are| does)|explain|meant by|mean by) (an? |the )?(?!this|that|it\b|you\b|my |a )(?<topic>[a-z][a-z-]{1,20}( [a-z]{2,12})?)( exactly| mean| supposed to.*| and .*)?[?.!]*$",
        RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WhatIs();
}
