namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>Text with a little Markdown: escape what people wrote, or use <see cref="AdaptiveRichTextBlock"/>.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool IsSubtle { get; set; }

    public bool Wrap { get; set; }

    /// <summary>0 is no limit.</summary>
    public int MaxLines { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Json.WriteString("text", Text);
        card.Choice("style", Style);
        card.Choice("size", Size);
        card.Choice("weight", Weight);
        card.Choice("color", Color);
        card.Choice("fontType", FontType);
        card.Choice("horizontalAlignment", HorizontalAlignment);
        card.Flag("isSubtle", IsSubtle);
        card.Flag("wrap", Wrap);
        card.Number("maxLines", MaxLines);
        base.WriteMembers(card);
    }
}

/// <summary>Text that is never read as Markdown.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.Json.WriteStartArray("inlines");
        foreach (var inline in Inlines)
            inline.WriteTo(card);
        card.Json.WriteEndArray();
        card.Choice("horizontalAlignment", HorizontalAlignment);
        base.WriteMembers(card);
    }
}

public abstract class AdaptiveInline
{
    internal abstract void WriteTo(CardWriter card);
}

public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    internal override void WriteTo(CardWriter card)
    {
        card.Json.WriteStartObject();
        card.Text("type", Type);
        card.Json.WriteString("text", Text);
        card.Choice("size", Size);
        card.Choice("weight", Weight);
        card.Choice("color", Color);
        card.Choice("fontType", FontType);
        WriteFlags(card);
        card.Element("selectAction", SelectAction);
        card.Json.WriteEndObject();
    }

    void WriteFlags(CardWriter card)
    {
        card.Flag("isSubtle", IsSubtle);
        card.Flag("italic", Italic);
        card.Flag("strikethrough", Strikethrough);
        card.Flag("highlight", Highlight);
        card.Flag("underline", Underline);
    }
}
