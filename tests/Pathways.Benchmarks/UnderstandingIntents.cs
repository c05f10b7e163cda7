using System.Text.Json;
using Pathways.Core.Understanding;

namespace Pathways.Benchmarks;

/// <summary>Whether the right intent and the right details were found.</summary>
static class UnderstandingIntents
{
    public static void Print(List<Labelled> messages, Reader reader)
    {
        var readings = messages.Select(message => new Reading(message, reader.Read(message.Text, Understanding.Today))).ToList();
        Console.WriteLine($"intent            {Share(readings, r => r.IsStrictlyRight)}   counting also_ok {Share(readings, r => r.IsRight)}");
        Console.WriteLine($"in first three    {Share(readings, r => r.IsAmongFirstThree)}");
        Console.WriteLine($"not understood    {Share(readings, r => !r.Read.Understood)}");
        foreach (var language in readings.GroupBy(r => r.Message.Lang).OrderByDescending(group => group.Count()))
            Console.WriteLine($"  {language.Key,-15} {Share([.. language], r => r.IsRight)}");
        PrintWins(readings);
        PrintSlots(readings);
        PrintPerIntent(readings);
    }

    static void PrintWins(List<Reading> readings)
    {
        var told = readings.Where(r => r.Accepts(Intents.LogWin)).ToList();
        var taken = readings.Where(r => r.Read.Intent == Intents.LogWin).ToList();
        var others = readings.Where(r => !r.Accepts(Intents.LogWin)).ToList();
        Console.WriteLine($"win or not        precision {Share(taken, r => r.Accepts(Intents.LogWin))}   recall {Share(told, r => r.Read.Intent == Intents.LogWin)}   others logged {Share(others, r => r.Read.Intent == Intents.LogWin)}");
    }

    static void PrintSlots(List<Reading> readings)
    {
        var labelled = readings.Where(r => r.Message.Slots.Count > 0).ToList();
        Console.WriteLine($"slots all right   {Share(labelled, r => r.Message.Slots.All(slot => r.HasSlot(slot.Key)))}");
        foreach (var slot in labelled.SelectMany(r => r.Message.Slots.Keys, (r, name) => (r, name)).GroupBy(pair => pair.name).OrderBy(g => g.Key))
            Console.WriteLine($"  {slot.Key,-15} {Share([.. slot], pair => pair.r.HasSlot(pair.name))}");
    }

    static void PrintPerIntent(List<Reading> readings)
    {
        Console.WriteLine($"{"",-17} {"precision",9} {"recall",7} {"support",8}   taken for");
        foreach (var intent in Intents.All)
        {
            var support = readings.Where(r => r.Message.Intent == intent).ToList();
            var taken = readings.Where(r => r.Read.Intent == intent).ToList();
            Console.WriteLine($"  {intent,-15} {Percent(taken, r => r.IsRight),9} {Percent(support, r => r.IsRight),7} {support.Count,8}   {TakenFor(support)}");
        }
    }

    static string TakenFor(List<Reading> readings) => string.Join(", ",
        readings.Where(r => !r.IsRight).CountBy(r => r.Read.Intent).OrderByDescending(taken => taken.Value).Select(taken => $"{taken.Key} {taken.Value}"));

    public static string Share<T>(List<T> all, Func<T, bool> isRight) => $"{Percent(all, isRight)} ({all.Count(isRight)} of {all.Count})";

    static string Percent<T>(List<T> all, Func<T, bool> isRight) => all.Count == 0 ? "-" : $"{100.0 * all.Count(isRight) / all.Count:0.0} %";

    sealed record Reading(Labelled Message, Recognition Read)
    {
        public bool IsStrictlyRight => Read.Intent == Message.Intent;
        public bool IsRight => Accepts(Read.Intent);
        public bool IsAmongFirstThree => IsRight || Read.Next.Take(2).Any(guess => Accepts(guess.Intent));

        public bool Accepts(string intent) => intent == Message.Intent || Message.AlsoOk.Contains(intent);

        public bool HasSlot(string name) => Slots.ToLabels(Read.Slots).TryGetValue(name, out var found)
            && string.Equals(found is string[] several ? string.Join(',', several) : (string)found, Wanted(Message.Slots[name]), StringComparison.OrdinalIgnoreCase);

        static string Wanted(JsonElement value) => value.ValueKind == JsonValueKind.Array
            ? string.Join(',', value.EnumerateArray().Select(part => part.ToString()))
            : value.ToString();
    }
}
