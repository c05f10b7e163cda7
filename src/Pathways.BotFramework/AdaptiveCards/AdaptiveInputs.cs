namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>Something to fill in. The id is the name under which the value comes back; Teams leaves empty values out.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    /// <summary>Shown when the input is required or malformed; write one for each such input.</summary>
    public string? ErrorMessage { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("label", Label);
        card.Flag("isRequired", IsRequired);
        card.Text("errorMessage", ErrorMessage);
        base.WriteMembers(card);
    }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Regex { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>0 is no limit.</summary>
    public int MaxLength { get; set; }

    public AdaptiveAction? InlineAction { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("placeholder", Placeholder);
        card.Text("value", Value);
        card.Text("regex", Regex);
        card.Choice("style", Style);
        card.Flag("isMultiline", IsMultiline);
        card.Number("maxLength", MaxLength);
        card.Element("inlineAction", InlineAction);
        base.WriteMembers(card);
    }
}

public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    /// <summary>The chosen value; several are separated by commas.</summary>
    public string? Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public bool Wrap { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("placeholder", Placeholder);
        card.Text("value", Value);
        card.Choice("style", Style);
        card.Flag("isMultiSelect", IsMultiSelect);
        card.Flag("wrap", Wrap);
        WriteChoices(card);
        base.WriteMembers(card);
    }

    void WriteChoices(CardWriter card)
    {
        card.Json.WriteStartArray("choices");
        foreach (var choice in Choices)
            card.Pair(choice.Title, choice.Value);
        card.Json.WriteEndArray();
    }
}

public class AdaptiveChoice
{
    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>Values as <c>2026-11-20</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("placeholder", Placeholder);
        card.Text("value", Value);
        card.Text("min", Min);
        card.Text("max", Max);
        base.WriteMembers(card);
    }
}

/// <summary>Values as <c>09:30</c>.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("placeholder", Placeholder);
        card.Text("value", Value);
        card.Text("min", Min);
        card.Text("max", Max);
        base.WriteMembers(card);
    }
}
