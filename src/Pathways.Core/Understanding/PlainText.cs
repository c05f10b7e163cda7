using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>A message as the models read it: one spelling for what looks the same. What was typed is kept apart, verbatim.</summary>
static partial class PlainText
{
    /// <summary>Nothing is understood better by reading on, and a pasted log must not cost a second.</summary>
    const int ReadAtMost = 1000;

    const int Patience = 1000; // ms; each sign is looked at once

    const string Accented = "àáâãäåāçćčèéêëēęìíîïñńòóôõöøùúûüūýÿšžżźł";
    const string Unaccented = "aaaaaaaccceeeeeeiiiinnoooooouuuuuyyszzzl";

    [ThreadStatic]
    static StringBuilder? builder; // used again: every phrase comes by here, at start

    /// <summary>
    /// Lower case without accents, plain quotes and digits, single spaces; no invisible characters, no markup. Any text is fine.
    /// Does by hand what matters of NFKC, which the runtime leaves out together with the cultures.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Of(string typed)
    {
        var text = typed.Length > ReadAtMost ? typed[..ReadAtMost] : typed;
        if (text.AsSpan().ContainsAny('<', '>', '`'))
            text = NotTheirs().Replace(text, " ");
        var plain = (builder ??= new StringBuilder(ReadAtMost)).Clear();
        foreach (var c in text)
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or ',' or '\'' or '?')
                plain.Append(c);
            else if (c is >= 'A' and <= 'Z')
                plain.Append((char)(c | 0x20));
            else if (c is ' ')
                AppendSpace(plain);
            else
                Append(plain, c);
        return plain.ToString().TrimEnd();
    }

    /// <summary>Words of the plain text with the capitals they were typed with.</summary>
    public static string AsTyped(string words, string typed) =>
        typed.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? typed.Substring(place, words.Length) : words;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Append(StringBuilder plain, char c)
    {
        if (char.IsWhiteSpace(c))
            AppendSpace(plain);
        else if (Ligature(c) is { } letters)
            plain.Append(letters);
        else if (!IsInvisible(c) && !IsMarkup(c))
            plain.Append(Letter(Sign(c)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AppendSpace(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != ' ')
            plain.Append(' ');
    }

    static char Sign(char c) => c switch
    {
        < '\u0080' => c,
        '‘' or '’' or '‛' or '′' or '´' => '\'',
        '“' or '”' or '„' or '″' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '−' => '-',
        >= '！' and <= '～' => (char)(c - '！' + '!'), // full width
        _ => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c,
    };

    static char Letter(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower > '\u007F' && Accented.IndexOf(lower) is >= 0 and var place ? Unaccented[place] : lower;
    }

    static string? Ligature(char c) => c switch { 'ﬁ' => "fi", 'ﬂ' => "fl", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", '…' => "...", _ => null };

    /// <summary>Zero-width characters, direction marks, variation selectors, loose accents, controls.</summary>
    static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark;

    static bool IsMarkup(char c) => c is '*' or '_' or '~' or '`' or '\uFFFD';

    /// <summary>Mentions, pasted code, and quoted lines that an answer follows.</summary>
    [GeneratedRegex(@"<at>[^<]*</at>|```.*?(```|$)|^>[^\n]*\n(?=[^>\n])|(?<=\n)>[^\n]*\n(?=[^>\n])", RegexOptions.ExplicitCapture | RegexOptions.Singleline, Patience)]
    private static partial Regex NotTheirs();
}
