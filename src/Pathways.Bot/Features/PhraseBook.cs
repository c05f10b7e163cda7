using System.Reflection;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>
/// What people type for each feature: the files beside the features, one for each intent and language that is understood,
/// <c>intent.en.phrases.txt</c>. Answers are in English.
/// </summary>
public static class PhraseBook
{
    const string FileEnding = ".phrases.txt";

    /// <summary>The phrases of all features, in the same order at every start.</summary>
    public static IReadOnlyList<Phrase> Load()
    {
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(FileEnding)).Order();
        return [.. files.SelectMany(file => Lines(file).Select(line => new Phrase(file[..file.IndexOf('.')], line)))];
    }

    static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith('#'))
                yield return line.Trim();
    }
}
