namespace Pathways.Bot.Features;

static class Wording
{
    /// <summary>With a capital, to begin a line.</summary>
    public static string Capitalised(this string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Within a line, where only names have a capital: those of days do.</summary>
    public static string Continued(this string text) =>
        text.StartsWith("Every ", StringComparison.Ordinal) || text.StartsWith("The ", StringComparison.Ordinal)
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
