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
        return [.. files.SelectMany(Phrases)];
    }

    static IEnumerable<Phrase> Phrases(string file)
    {
        var intent = file[..file.IndexOf('.')];
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith('#'))
                yield return new Phrase(intent, line.Trim());
    }
}
