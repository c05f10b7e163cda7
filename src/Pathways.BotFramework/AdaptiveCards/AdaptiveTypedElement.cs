namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>Anything in a card that has a type.</summary>
public abstract class AdaptiveTypedElement
{
    public abstract string Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What a host that cannot show this shows instead.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Members that a host understands beyond the schema, such as <c>msteams</c>.</summary>
    public IDictionary<string, object?> AdditionalProperties { get; set; } = new Dictionary<string, object?>();

    internal void WriteTo(CardWriter card)
    {
        card.Open(this);
        WriteMembers(card);
        card.Close(this);
    }

    internal abstract void WriteMembers(CardWriter card);
}

public enum AdaptiveFallbackType
{
    None,
    Drop,
    Content,
}

/// <summary>A replacement for what a host cannot show: another element, or nothing.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement()
    {
    }

    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }
}
