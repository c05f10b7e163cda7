namespace Pathways.Core.Catalogue;

/// <summary>Anything a pathway lists.</summary>
/// <param name="Id">Stable; stored with nudges, preferences and evidence.</param>
/// <param name="Title">An imperative one can act on this week.</param>
/// <param name="Minutes">Effort of the whole item.</param>
/// <param name="EvidenceFor">Ids of the focus areas it counts for, best first.</param>
/// <param name="Weekly">Fit to be one week's suggestion.</param>
/// <param name="By">Author or provider, of readings and courses.</param>
/// <param name="Examples">Sentences of people who did it; the evidence model learns from them.</param>
public sealed record Item(
    string Id, ItemKind Kind, string Title, string Why, FirstStep FirstStep, int Minutes,
    IReadOnlyList<string> EvidenceFor, Origin Origin, bool Weekly, string? By, IReadOnlyList<string> Examples)
{
    /// <summary>What can be done between two meetings.</summary>
    public const int SmallMinutes = 15;

    public bool IsSmall => Minutes <= SmallMinutes;
}

/// <param name="Minutes">1 to 15.</param>
public sealed record FirstStep(string Do, int Minutes);

public enum ItemKind
{
    /// <summary>Doable without the title: no budget, no permission.</summary>
    Thing,
    Skill,
    Behaviour,
    Project,
    AiPractice,
    Reading,
    Course,
    Step,
}

/// <summary>Where an item comes from: the documents the project started with, or our own pen.</summary>
public enum Origin
{
    Source,
    Editorial,
}
