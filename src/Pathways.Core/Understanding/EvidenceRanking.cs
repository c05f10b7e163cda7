using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>What a win is evidence for on one pathway.</summary>
/// <param name="Areas">All focus areas, best first.</param>
/// <param name="Items">The items the win is most like, best first; none when it is like none.</param>
/// <param name="NoneScore">How likely the win shows none of the areas; with the areas' scores it sums to 1.</param>
public sealed record EvidenceRanking(IReadOnlyList<AreaScore> Areas, IReadOnlyList<ItemScore> Items, double NoneScore)
{
    const int OfferedAtMost = 3;

    public Verdict Verdict { get; init; }

    /// <summary>What to file the win under when <see cref="Verdict.Sure"/>: one area, or two when the second is close. Empty otherwise.</summary>
    public IReadOnlyList<AreaScore> Tagged { get; init; } = [];

    /// <summary>What to offer when <see cref="Verdict.Unsure"/>, best first.</summary>
    public IReadOnlyList<AreaScore> Offered => [.. Areas.Take(OfferedAtMost)];
}

/// <param name="Score">0 to 1, roughly the probability that the win shows the area best.</param>
public sealed record AreaScore(FocusArea Area, double Score);

/// <param name="Score">0 to 1: how much the win reads like the item's examples.</param>
public sealed record ItemScore(Item Item, double Score);

public enum Verdict
{
    /// <summary>Keep the win, file it under nothing.</summary>
    None,

    /// <summary>Ask where it belongs.</summary>
    Unsure,

    /// <summary>File it without asking.</summary>
    Sure,
}
