using System.Text.RegularExpressions;

namespace Pathways.Core.Understanding;

/// <summary>The lines of a list: what stands behind each bullet, and the heading above it.</summary>
static partial class WinLines
{
    const int Patience = 1000; // ms; each sign is looked at once

    /// <summary>Empty when the text has fewer than two bullets. A line without one goes on with what is above it.</summary>
    public static IReadOnlyList<Line> Bulleted(string text)
    {
        var typed = Of(text);
        if (typed.Count(IsBullet) < 2)
            return [];
        var (lines, heading, depth) = (new List<Line>(), "", Depth(typed.First(IsBullet)));
        foreach (var line in typed)
            if (IsHeading(line) || (lines.Count == 0 && !IsBullet(line)))
                heading = line.Trim();
            else if (lines.Count > 0 && (!IsBullet(line) || Depth(line) > depth))
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text}\n{line}" };
            else
                lines.Add(new Line(Bullet().Replace(line, "").Trim(), heading, line.Trim()));
        return lines;
    }

    /// <summary>Lines without bullets: each is a win only if it reads like one.</summary>
    public static IReadOnlyList<Line> Plain(string text)
    {
        var (lines, heading) = (new List<Line>(), "");
        foreach (var line in Of(text))
            if (IsHeading(line))
                heading = line.Trim();
            else
                lines.Add(new Line(line.Trim(), heading, line.Trim()));
        return lines;
    }

    static List<string> Of(string text)
    {
        var lines = text.Contains('\n') || Numbered().Count(text) < 2 ? text.Split('\n') : Numbered().Split(text);
        return [.. lines.Select(line => line.TrimEnd()).Where(line => line.Any(char.IsLetterOrDigit))];
    }

    static bool IsHeading(string line) => line.EndsWith(':') && !IsBullet(line);

    static bool IsBullet(string line) => Bullet().IsMatch(line);

    static int Depth(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\s*([-*•–—◦‣·+]|\(?\d{1,2}[.):]|\[[ xX]?\])\s+(\[[ xX]?\]\s+)?", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Bullet();

    /// <summary>Before each number of "1) ran the retro 2) wrote the ADR".</summary>
    [GeneratedRegex(@"(?<=^|[\s,;])(?=\(?\d{1,2}\)\s)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Numbered();
}

/// <param name="Heading">Empty when there is none.</param>
/// <param name="Typed">With its bullet.</param>
readonly record struct Line(string Text, string Heading, string Typed);
