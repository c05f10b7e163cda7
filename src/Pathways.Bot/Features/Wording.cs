namespace Pathways.Bot.Features;

static class Wording
{
    /// <summary>With a capital, to begin a line.</summary>
    public static string Capitalised(this string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
