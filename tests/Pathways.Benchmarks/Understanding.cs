using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Pathways.Bot.Features;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>How well messages are understood, and at what cost. Prints sums only, never a message.</summary>
static class Understanding
{
    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static readonly LocalDate Today = LocalDate.FromDateTime(DateTime.Today);

    public static void Run(string[] files)
    {
        var catalogue = CoachingCatalogue.Load();
        var phrases = PhraseBook.Load();
        var models = UnderstandingCost.MeasureTraining(catalogue, phrases);
        foreach (var file in files)
            Measure(file, models, catalogue);
        if (files.Length == 0)
            UnderstandingCrossValidation.Print(catalogue, phrases);
    }

    static void Measure(string file, LanguageModels models, CoachingCatalogue catalogue)
    {
        var messages = File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Labelled).ToList();
        Console.WriteLine($"\n== {Path.GetFileName(file)}: {messages.Count} messages");
        if (messages.Any(message => message.LabelsLead is not null))
            UnderstandingEvidence.Print(messages, models, catalogue);
        else
            UnderstandingIntents.Print(messages, models.Reader);
        UnderstandingCost.PrintReading([.. messages.Select(message => message.Text)], models, catalogue);
    }

    static Labelled Labelled(string line) => line[0] == '{' ? JsonSerializer.Deserialize<Labelled>(line, Json)! : OfColumns(line.Split('\t'));

    /// <summary>The intent and the message; then, where known, the language and the slots: "time=09:00;weekday=Monday".</summary>
    static Labelled OfColumns(string[] columns) => new(columns[1])
    {
        Intent = columns[0],
        Lang = columns.ElementAtOrDefault(2) ?? "en",
        Slots = (columns.ElementAtOrDefault(3) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(slot => slot.Split('=')).ToDictionary(slot => slot[0], slot => JsonSerializer.SerializeToElement(slot[0] == "weekdays" ? (object)slot[1].Split(',') : slot[1])),
    };
}

/// <summary>One message of a labelled set. A set labels the intent, or the focus areas.</summary>
sealed record Labelled(string Text)
{
    public string Lang { get; init; } = "en";
    public string Intent { get; init; } = "";
    public Dictionary<string, JsonElement> Slots { get; init; } = [];
    public List<string> AlsoOk { get; init; } = [];
    public List<string>? LabelsLead { get; init; }
    public List<string>? LabelsSenior { get; init; }
    public List<string> AlsoOkLead { get; init; } = [];
    public List<string> AlsoOkSenior { get; init; } = [];
}
