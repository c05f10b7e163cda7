namespace Pathways.Core.Understanding;

/// <summary>Names of the details a message can carry. A slot is there only when it was said.</summary>
public static class Slots
{
    /// <summary><c>monday</c> … <c>sunday</c>.</summary>
    public const string Weekday = "weekday";

    /// <summary>Two or more of them, joined by commas in the order of the week.</summary>
    public const string Weekdays = "weekdays";

    /// <summary>Local, <c>HH:mm</c>.</summary>
    public const string Time = "time";

    /// <summary>An IANA id.</summary>
    public const string TimeZone = "timezone";

    /// <summary><c>daily</c>, <c>weekly</c>, <c>biweekly</c> or <c>monthly</c>.</summary>
    public const string Frequency = "frequency";

    /// <summary>A number and a unit: <c>2 weeks</c>.</summary>
    public const string Duration = "duration";

    /// <summary>The day they are back, as they said it.</summary>
    public const string Until = "until";

    /// <summary>The id of a pathway.</summary>
    public const string Pathway = "pathway";

    public const string Topic = "topic";

    /// <summary><c>small</c> or <c>big</c>.</summary>
    public const string Size = "size";

    /// <summary>The words that follow a command: the win of "log: …", the correction of "change that to …". Verbatim.</summary>
    public const string Text = "text";
}
