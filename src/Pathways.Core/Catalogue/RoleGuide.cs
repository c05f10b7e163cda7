namespace Pathways.Core.Catalogue;

/// <summary>What all pathways share: the roles, how they differ, the kinds of engineer, advice.</summary>
public sealed record RoleGuide(
    IReadOnlyList<Role> Roles, IReadOnlyList<Difference> Differences,
    IReadOnlyList<KindOfEngineer> Kinds, IReadOnlyList<Advice> Advice);

/// <param name="Id">Of the text, as the coverage list cites it.</param>
/// <param name="Key">What pathways call the role: <c>lead</c>, <c>staff</c> …</param>
/// <param name="AlsoCalled">What people type for it, lower case.</param>
/// <param name="KindId">The kind of engineer one usually is in it.</param>
/// <param name="UsualYears">Years of experience people usually have; null where no source says.</param>
public sealed record Role(
    string Id, string Key, string Name, IReadOnlyList<string> AlsoCalled, string KindId,
    string? UsualYears, string InASentence, IReadOnlyList<string> LooksLike);

/// <summary>How two roles differ, point by point.</summary>
/// <param name="First">Key of the role that <see cref="DifferencePoint.First"/> speaks of.</param>
public sealed record Difference(string Id, string First, string Second, IReadOnlyList<DifferencePoint> Points, string Choosing);

public sealed record DifferencePoint(string About, string First, string Second);

/// <summary>Teachable, independent, tactical or strategic.</summary>
public sealed record KindOfEngineer(string Id, string Name, string Summary, string Sign);

/// <param name="Topic"><c>manager</c>, <c>general</c> or <c>promotion</c>.</param>
public sealed record Advice(string Id, string Topic, string Title, string Text);
