using Pathways.Bot.Conversation;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Features;

/// <summary>Answers a time, a date or a zone that does not exist: what was understood, and how it could be said.</summary>
static class Mistake
{
    /// <param name="words">As typed.</param>
    /// <param name="example">Of a message that would have been taken.</param>
    public static Reply In(string words, Recognition read, string example) => new($"{Problem(words)}, so nothing has changed.")
    {
        More =
        [
            .. Understood(read) is { Length: > 0 } understood ? (Prose[])[$"What I did get: {understood}."] : [],
            $"Say it like this: “{(IsZone(words) ? "my time zone is Berlin" : example)}”.",
        ],
    };

    static string Problem(string words) => IsZone(words)
        ? $"I don't know the time zone “{words}”"
        : $"There is no “{words}” on my clock or calendar";

    static bool IsZone(string words) =>
        !words.Any(char.IsDigit)
        || words.StartsWith("utc", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("gmt", StringComparison.OrdinalIgnoreCase);

    static string Understood(Recognition read) => When.Joined(
        new[] { Slots.Weekday, Slots.Weekdays, Slots.Frequency, Slots.Time, Slots.TimeZone, Slots.Until }
            .Select(read.Slot).OfType<string>().Select(value => value.Replace(",", ", ")),
        "and");
}
