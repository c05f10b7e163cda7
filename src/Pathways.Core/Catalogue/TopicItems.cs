using Pathways.Core.Understanding;

namespace Pathways.Core.Catalogue;

/// <summary>The items of a pathway that are about something: a focus area, or a word that people use.</summary>
public static class TopicItems
{
    const int ShortestWord = 4;
    const int Ending = 3;

    /// <param name="topic">The name of a focus area, of this pathway or another, a word of it, or what was typed.</param>
    public static IReadOnlyList<Item> About(Pathway pathway, string topic) =>
        pathway.FocusAreas.FirstOrDefault(area => area.Name == topic || Topics.TellingWords(area.Name).Contains(topic)) is { } area
            ? [.. pathway.Items.Where(item => item.EvidenceFor[0] == area.Id)]
            : Naming(pathway, topic);

    /// <summary>
    /// "mentoring" finds "mentored" and "mentor": what a word begins with decides. Of several words as many as can be found together,
    /// else the first, which tells most: incidents for "incident response".
    /// </summary>
    static IReadOnlyList<Item> Naming(Pathway pathway, string topic)
    {
        var stems = Words(topic).Where(word => !Topics.Common.Contains(word) && !Languages.IsSmall(AsTyped(word, topic))).Select(Stem).ToList();
        var said = pathway.Items.ToLookup(item => Said(item, stems)).OrderByDescending(items => items.Key.Count).ThenBy(items => items.Key.First).First();
        return said.Key.Count == 0 ? [] : [.. said];
    }

    /// <summary>"RFC" tells more than "the" does.</summary>
    static string AsTyped(string word, string topic) => topic.Contains(word, StringComparison.Ordinal) ? word : word.ToUpperInvariant();

    /// <returns>How many of the stems, and which of them first.</returns>
    static (int Count, int First) Said(Item item, List<string> stems)
    {
        var words = Texts(item).SelectMany(Words).ToHashSet();
        var said = stems.FindAll(stem => words.Any(word => word.StartsWith(stem, StringComparison.Ordinal)));
        return (said.Count, said.Count == 0 ? 0 : stems.IndexOf(said[0]));
    }

    static IEnumerable<string> Texts(Item item) => item.Examples.Prepend(item.Title);

    static string[] Words(string text) => PlainText.Of(text).Split([' ', ',', '.', '-', ':', ';', '(', ')', '"', '?', '!', '/'], StringSplitOptions.RemoveEmptyEntries);

    static string Stem(string word) => word[..Math.Max(Math.Min(word.Length, ShortestWord), word.Length - Ending)];
}
