using System.Runtime.CompilerServices;

namespace Pathways.Bot.Conversation;

/// <summary>
/// A paragraph of ours, written as an interpolated string: <c>$"Logged: “{win.Text}”. Evidence for *{area}*."</c>
/// In the literal parts <c>*…*</c> is strong and <c>_…_</c> soft. What stands in a hole is data: it takes the emphasis
/// around it and is never read as markup, so nothing a person typed can become a mention, a link or a format.
/// </summary>
[InterpolatedStringHandler]
public sealed class Prose(int literalLength, int formattedCount)
{
    readonly List<Span> spans = new(formattedCount * 2 + 1 + literalLength / 64);
    Emphasis emphasis;

    public IReadOnlyList<Span> Spans => spans;

    public void AppendLiteral(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('*' or '_'))
                continue;
            Add(text[start..i]);
            var marked = text[i] == '*' ? Emphasis.Strong : Emphasis.Soft;
            emphasis = emphasis == marked ? Emphasis.None : marked;
            start = i + 1;
        }
        Add(text[start..]);
    }

    public void AppendFormatted(string? data) => Add(data ?? "");

    public void AppendFormatted<T>(T data) where T : notnull => Add(data.ToString() ?? "");

    public void AppendFormatted(Prose prose) => spans.AddRange(prose.Spans);

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(spans.Select(span => span.Text));

    void Add(string text)
    {
        if (text.Length == 0)
            return;
        if (spans is [.., var last] && last.Emphasis == emphasis)
            spans[^1] = last with { Text = last.Text + text };
        else
            spans.Add(new Span(text, emphasis));
    }
}

public readonly record struct Span(string Text, Emphasis Emphasis);

public enum Emphasis
{
    None,
    Strong,
    Soft,
}
