using System.Globalization;
using System.Text;

namespace Pathways.Core.Understanding;

/// <summary>A message as the models read it: one spelling for what looks the same. What was typed is kept apart, verbatim.</summary>
static class PlainText
{
    /// <summary>Nothing is understood better by reading on, and a pasted log must not cost a second.</summary>
    const int ReadAtMost = 1000;

    /// <summary>Lower case, NFKC, straight quotes, single spaces; no invisible characters, no markup. Any text is fine.</summary>
    public static string Of(string typed)
    {
        var plain = new StringBuilder(Math.Min(typed.Length, ReadAtMost));
        foreach (var c in Compatible(typed.Length > ReadAtMost ? typed[..ReadAtMost] : typed))
            Append(plain, c);
        return plain.ToString().TrimEnd();
    }

    static string Compatible(string typed)
    {
        if (System.Text.Ascii.IsValid(typed))
            return typed;
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)); // Normalize refuses lone surrogates
        return wellFormed.Normalize(NormalizationForm.FormKC);
    }

    static void Append(StringBuilder plain, char c)
    {
        if (Straight(c) is var straight && char.IsWhiteSpace(straight))
            AppendSpace(plain);
        else if (!IsInvisible(straight) && !IsMarkup(straight))
            plain.Append(char.ToLowerInvariant(straight));
    }

    static void AppendSpace(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
    }

    static char Straight(char c) => c switch
    {
        '‘' or '’' or '‛' or '′' or '´' or '`' => '\'',
        '“' or '”' or '„' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        '\u0085' or '\u2028' or '\u2029' => ' ',
        _ => c,
    };

    /// <summary>Zero-width characters, direction marks, variation selectors, controls.</summary>
    static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark;

    static bool IsMarkup(char c) => c is '*' or '_' or '~' or '\uFFFD';
}
