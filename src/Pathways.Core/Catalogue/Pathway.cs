namespace Pathways.Core.Catalogue;

/// <summary>From one role to the next: a few focus areas and the items that lead there.</summary>
/// <param name="Id">Stable, kebab-case; stored with everything a coachee does on the pathway.</param>
/// <param name="From">Id of the role it starts from: <c>intermediate</c>, <c>senior</c> …</param>
/// <param name="Usual">How long it usually takes, in months.</param>
public sealed record Pathway(
    string Id, string Name, string From, string To, MonthRange Usual, string Summary, string About,
    IReadOnlyList<FocusArea> FocusAreas, IReadOnlyList<Item> Items)
{
    /// <summary>How sure a win's filing must be to need no asking, 0 to 1. Where nine in ten are right, as the cross-validation of the evidence prints it.</summary>
    public double SureFrom { get; init; } = 0.27;

    /// <summary>The items fit to be one week's suggestion. At least 52: a year without a repeat.</summary>
    public IReadOnlyList<Item> WeeklyItems { get; } = [.. Items.Where(item => item.Weekly)];

    readonly Dictionary<string, Item> itemsById = Items.ToDictionary(item => item.Id);
    readonly Dictionary<string, FocusArea> areasById = FocusAreas.ToDictionary(area => area.Id);

    /// <summary>Null when the id is unknown, as one that a later release has dropped is.</summary>
    public Item? FindItem(string id) => itemsById.GetValueOrDefault(id);

    /// <summary>Null when the id is unknown, as one of another pathway is.</summary>
    public FocusArea? FindFocusArea(string id) => areasById.GetValueOrDefault(id);
}

/// <summary>Both ends inclusive.</summary>
public readonly record struct MonthRange(int Least, int Most)
{
    public override string ToString() => $"{Least}–{Most} months";
}

/// <param name="Examples">Sentences of people who did something of the kind; the evidence model learns from them.</param>
public sealed record FocusArea(string Id, string Name, string Summary, IReadOnlyList<string> Examples);
