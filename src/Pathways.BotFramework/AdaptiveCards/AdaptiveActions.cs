namespace Pathways.BotFramework.AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    public string? IconUrl { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string Style { get; set; } = "default";

    public string? Tooltip { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Secondary actions go into an overflow menu.</summary>
    public AdaptiveActionMode Mode { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("title", Title);
        card.Text("iconUrl", IconUrl);
        if (Style is not (null or "default"))
            card.Text("style", Style);
        card.Text("tooltip", Tooltip);
        if (!IsEnabled)
            card.Json.WriteBoolean("isEnabled", false);
        card.Choice("mode", Mode);
    }
}

/// <summary>Comes back as a message whose value is <see cref="Data"/> with the inputs merged in.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        base.WriteMembers(card);
        card.Value("data", Data);
        card.Choice("associatedInputs", AssociatedInputs);
    }
}

/// <summary>Comes back as an invoke, which can answer with a new card. Needs schema 1.4.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public string? Verb { get; set; }

    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        base.WriteMembers(card);
        card.Text("verb", Verb);
        card.Value("data", Data);
        card.Choice("associatedInputs", AssociatedInputs);
    }
}

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri? Url { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        base.WriteMembers(card);
        card.Text("url", Url?.OriginalString);
    }
}

/// <summary>Unfolds a second card below the buttons.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard? Card { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        base.WriteMembers(card);
        card.Element("card", Card);
    }
}
