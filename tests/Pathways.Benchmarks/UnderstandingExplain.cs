using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>Why a message is read as it is.</summary>
static class UnderstandingExplain
{
    const int WordsShown = 8;

    public static void Run(string[] words)
    {
        var typed = string.Join(' ', words);
        var catalogue = CoachingCatalogue.Load();
        var models = LanguageModels.Train(catalogue, PhraseBook.Load());
        var reader = models.Reader;
        var read = reader.Read(typed, Understanding.Today);
        Console.WriteLine($"read as      {PlainText.Of(typed)} ({read.Language})");
        Print(read, "");
        if (read.By == DecidedBy.Classifier)
            PrintWeights(reader, typed, read);
        if (read.Intent == Intents.LogWin)
            foreach (var pathway in catalogue.Pathways)
                PrintFiling(models.EvidenceFor(pathway), pathway, typed);
    }

    static void PrintFiling(EvidenceModel model, Pathway pathway, string typed)
    {
        var ranking = model.Rank(typed);
        Console.WriteLine($"{pathway.Name}: {ranking.Verdict}, certainty {ranking.Certainty:0.00} of {pathway.SureFrom:0.00}, none {ranking.NoneScore:0.00}");
        foreach (var area in ranking.Offered)
            Console.WriteLine($"  {area.Score:0.00}     {area.Area.Name}: {string.Join(", ", model.DecidingWords(typed, area.Area))}");
    }

    static void Print(Recognition read, string indent)
    {
        Console.WriteLine($"{indent}intent       {read.Intent} {read.Score:0.00}, by {read.By}{(read.Crisis ? ", a crisis" : "")}{(read.Understood ? "" : ", too low: not understood")}");
        Console.WriteLine($"{indent}else         {string.Join(", ", read.Next.Select(guess => $"{guess.Intent} {guess.Score:0.00}"))}");
        Console.WriteLine($"{indent}slots        {string.Join(", ", read.Slots.Select(slot => $"{slot.Key}={slot.Value}"))}");
        if (read.OnDate is not null || read.Impossible is not null)
            Console.WriteLine($"{indent}on           {read.OnDate} impossible: {read.Impossible}");
        foreach (var also in read.Also)
        {
            Console.WriteLine($"{indent}also         {also.Part}");
            Print(also, indent + "  ");
        }
    }

    /// <summary>What a word weighs is what the score loses without it.</summary>
    static void PrintWeights(Reader reader, string typed, Recognition read)
    {
        Console.WriteLine($"forms        {Sentence.FormsOf(PlainText.Of(typed))}");
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var weights = words.Select((word, i) => (Word: word, Weight: read.Score - ScoreOf(reader, string.Join(' ', words.Where((_, j) => j != i)), read.Intent)));
        foreach (var (word, weight) in weights.OrderByDescending(one => Math.Abs(one.Weight)).Take(WordsShown))
            Console.WriteLine($"  {weight,6:+0.00;-0.00}     {word}");
    }

    static double ScoreOf(Reader reader, string typed, string intent)
    {
        var read = reader.Read(typed, Understanding.Today);
        return read.Intent == intent ? read.Score : read.Next.FirstOrDefault(guess => guess.Intent == intent)?.Score ?? 0;
    }
}
