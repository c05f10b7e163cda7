using Pathways.Core.Catalogue;

namespace Pathways.Core.Understanding;

/// <summary>What a win is evidence for on one pathway.</summary>
/// <param name="Areas">All focus areas, best first.</param>
/// <param name="Items">The items the win is most like, best first; none when it is like none.</param>
/// <param name="NoneScore">0 to 1: how likely a fair judge would say that the win shows none of the areas.</param>
public sealed record EvidenceRanking(IReadOnlyList<AreaScore> Areas, IReadOnlyList<ItemScore> Items, double NoneScore)
{
    const int OfferedAtMost = 3;

    public Verdict Verdict { get; init; }

    /// <summary>The first area's score, less for what speaks against it: a second area, and "none".</summary>
    public double Certainty => Areas[0].Score - Areas.Skip(1).Take(1).Sum(area => area.Score) / 2 - NoneScore / 4;

    /// <summary>The coachee's own filing of a win like this one, when it has decided the first area.</summary>
    public Correction? Following { get; init; }

    /// <summary>What to file the win under when <see cref="Verdict.Sure"/>: one area, or two when the second is close. Empty otherwise.</summary>
    public IReadOnlyList<AreaScore> Tagged { get; init; } = [];

    /// <summary>What to offer when <see cref="Verdict.Unsure"/>, best first.</summary>
    public IReadOnlyList<AreaScore> Offered => [.. Areas.Take(OfferedAtMost)];
}

/// <summary>A win that the coachee filed, or filed anew, themselves.</summary>
/// <param name="FocusAreaId">Null for none of the areas.</param>
public sealed record Correction(string Text, string? FocusAreaId);

/// <param name="Score">0 to 1, roughly the probability that a fair judge would agree; a win can show several areas, so they need not sum to 1.</param>
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
