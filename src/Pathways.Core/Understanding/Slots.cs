namespace Pathways.Core.Understanding;

/// <summary>Names of the details a message can carry. A slot is there only when it was said.</summary>
public static class Slots
{
    /// <summary><c>Monday</c> … <c>Sunday</c>.</summary>
    public const string Weekday = "weekday";

    /// <summary>Two or more of them, joined by commas in the order of the week.</summary>
    public const string Weekdays = "weekdays";

    /// <summary>Local, <c>HH:mm</c>.</summary>
    public const string Time = "time";

    /// <summary>An IANA id.</summary>
    public const string TimeZone = "timezone";

    /// <summary><c>daily</c>, <c>weekdays</c>, <c>weekly</c>, <c>biweekly</c> or <c>monthly</c>.</summary>
    public const string Frequency = "frequency";

    /// <summary>ISO 8601: <c>P2W</c>.</summary>
    public const string Duration = "duration";

    /// <summary>ISO date: the last day away or the day they are back, as it was said.</summary>
    public const string Until = "until";

    /// <summary>The id of a pathway.</summary>
    public const string Pathway = "pathway";

    /// <summary>The name of a focus area when one was named, else the word as typed.</summary>
    public const string Topic = "topic";

    /// <summary><c>small</c> or <c>big</c>.</summary>
    public const string Size = "size";

    /// <summary>The words that follow a command: the win of "log: …", the correction of "change that to …". Verbatim.</summary>
    public const string Text = "text";

    /// <summary>The words that a correction takes away. Verbatim.</summary>
    public const string Old = "old";

    /// <summary>The words that a correction puts in their place, or the day and time that were meant.</summary>
    public const string New = "new";

    /// <summary>ISO date: the day that a correction says it was.</summary>
    public const string Date = "date";

    /// <summary>The slots as labelled messages have them: several days as a list, a pathway as <c>Senior->Lead</c>.</summary>
    public static IReadOnlyDictionary<string, object> ToLabels(IReadOnlyDictionary<string, string> slots) => slots.ToDictionary(slot => slot.Key, slot => slot.Key switch
    {
        Weekdays => slot.Value.Split(','),
        Pathway => string.Join("->", slot.Value.Split("-to-").Select(role => char.ToUpperInvariant(role[0]) + role[1..])),
        _ => (object)slot.Value,
    });
}
