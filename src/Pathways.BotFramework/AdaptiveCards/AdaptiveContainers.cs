namespace Pathways.BotFramework.AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public List<AdaptiveElement> Items { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.ElementsEvenIfNone("items", Items);
        card.Choice("verticalContentAlignment", VerticalContentAlignment);
        base.WriteMembers(card);
    }
}

public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.ElementsEvenIfNone("columns", Columns);
        base.WriteMembers(card);
    }
}

public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    public AdaptiveColumnWidth? Width { get; set; }

    internal override void WriteMembers(CardWriter card)
    {
        card.Text("width", Width?.ToString());
        base.WriteMembers(card);
    }
}

/// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c> or pixels such as <c>50px</c>. Assign a string.</summary>
public class AdaptiveColumnWidth
{
    readonly string _width;

    AdaptiveColumnWidth(string width) => _width = width;

    public static implicit operator AdaptiveColumnWidth(string width) => new(width);

    public override string ToString() => _width;
}

public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.Json.WriteStartArray("facts");
        foreach (var fact in Facts)
            card.Pair(fact.Title, fact.Value);
        card.Json.WriteEndArray();
        base.WriteMembers(card);
    }
}

public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>Buttons in the middle of a card.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteMembers(CardWriter card)
    {
        card.ElementsEvenIfNone("actions", Actions);
        base.WriteMembers(card);
    }
}
