using System.Runtime.CompilerServices;
using NodaTime;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Understanding;

/// <summary>The messages of FreshMessages*.tsv teach nothing: they measure. The floors are a little below what was reached.</summary>
public class FreshMessagesTests
{
    static readonly Lazy<IReadOnlyList<(string Intent, string Read)>> Readings = new(ReadAll);

    [Fact]
    public void Nine_intents_in_ten_are_recognised() => Assert.InRange(Share(Readings.Value, reading => reading.Intent == reading.Read), 0.88, 1);

    [Fact]
    public void What_is_taken_for_a_win_is_one() => Assert.InRange(Share(Readings.Value.Where(reading => reading.Read == Intents.LogWin), reading => reading.Intent == Intents.LogWin), 0.9, 1);

    [Fact]
    public void Wins_are_taken_for_wins() => Assert.InRange(Share(Readings.Value.Where(reading => reading.Intent == Intents.LogWin), reading => reading.Read == Intents.LogWin), 0.9, 1);

    [Fact]
    public void No_fresh_message_is_a_phrase_that_was_taught()
    {
        var taught = PhraseBook.Load().Select(phrase => phrase.Text.ToLowerInvariant()).ToHashSet();
        Assert.DoesNotContain(Messages(), message => taught.Contains(message.Text.ToLowerInvariant()));
    }

    static double Share(IEnumerable<(string Intent, string Read)> readings, Func<(string Intent, string Read), bool> isRight) =>
        readings.Average(reading => isRight(reading) ? 1.0 : 0);

    static IReadOnlyList<(string, string)> ReadAll()
    {
        var reader = LanguageModels.Train(CoachingCatalogue.Load(), PhraseBook.Load()).Reader;
        return [.. Messages().Select(message => (message.Intent, reader.Read(message.Text, new LocalDate(2026, 3, 12)).Intent))];
    }

    static IEnumerable<(string Intent, string Text)> Messages([CallerFilePath] string here = "") =>
        from file in Directory.GetFiles(Path.GetDirectoryName(here)!, "FreshMessages*.tsv").Order()
        from line in File.ReadLines(file)
        where !line.StartsWith('#')
        let columns = line.Split('\t')
        select (columns[0], columns[1]);
}
