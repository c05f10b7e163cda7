using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>The parts of a message that can stand alone: sentences, lines, and what "but" and "also" join.</summary>
static partial class Clauses
{
    const int Patience = 1000; // ms; each sign is looked at once
    const int AtMost = 4;

    /// <summary>Longer messages tell one story.</summary>
    const int LongestMessage = 400;

    /// <summary>As typed, trimmed. Fewer than two: the message is one.</summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        if (typed.Length > LongestMessage)
            return [];
        var parts = Joint().Split(typed).Select(part => part.Trim(' ', ',', '-', '\n', '\r')).Where(part => part.Any(char.IsLetter)).ToList();
        return parts.Count is > 1 and <= AtMost ? parts : [];
    }

    [GeneratedRegex(@"(?<=[.!?;])\s+|\s*\n\s*|,?\s+(?:but|aber|pero|mais)\s+(?:also\s+|auch\s+|aussi\s+|tambien\s+|también\s+)?|,?\s+and (?:also|can you|could you|please)\b\s*|,\s+(?:also|ausserdem|außerdem|also|además)\s+",
        RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Joint();
}
