namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>Something that a card shows.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    public bool IsVisible { get; set; } = true;

    internal override void WriteMembers(CardWriter card)
    {
        card.Choice("spacing", Spacing);
        card.Flag("separator", Separator);
        if (!IsVisible)
            card.Json.WriteBoolean("isVisible", false);
    }
}

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public bool Bleed { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        base.WriteMembers(card);
        if (Style is { } style)
            card.Text("style", CardWriter.Name(style));
        card.Flag("bleed", Bleed);
        card.Element("selectAction", SelectAction);
    }
}
