using System.Reflection;
using Pathways.Bot.Features;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Understanding;

public class PhraseFilesTests
{
    static readonly IReadOnlyList<Phrase> Phrases = PhraseBook.Load();

    [Fact]
    public void Every_intent_is_taught_by_many_phrases()
    {
        var counts = Phrases.CountBy(phrase => phrase.Intent).ToDictionary();
        Assert.Equal(Intents.All.Order(), counts.Keys.Order());
        Assert.All(counts, count => Assert.True(count.Value >= Least(count.Key), $"{count.Key} has {count.Value}"));
    }

    [Fact]
    public void No_phrase_stands_twice_within_or_across_intents() =>
        Assert.Empty(Phrases.GroupBy(phrase => phrase.Text.ToLowerInvariant()).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_phrase_file_is_embedded_under_the_name_of_an_intent()
    {
        var files = typeof(PhraseBook).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".phrases.txt")).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(file[..file.IndexOf('.')], Intents.All));
    }

    static int Least(string intent) => intent switch
    {
        Intents.LogWin or Intents.OutOfScope => 120,
        Intents.SuggestNext or Intents.SetSchedule => 60,
        _ => 40,
    };
}
