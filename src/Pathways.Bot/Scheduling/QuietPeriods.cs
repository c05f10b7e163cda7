using NodaTime;

namespace Pathways.Bot.Scheduling;

/// <summary>Days on which nobody of a workspace is written to.</summary>
/// <param name="byWorkspace">By its name; "*" is every one.</param>
public sealed class QuietPeriods(IReadOnlyDictionary<string, IReadOnlyList<DateInterval>> byWorkspace)
{
    const string Everybody = "*";

    public static readonly QuietPeriods None = new(new Dictionary<string, IReadOnlyList<DateInterval>>());

    public IReadOnlyList<DateInterval> Of(string workspace) =>
        [.. byWorkspace.GetValueOrDefault(Everybody, []), .. byWorkspace.GetValueOrDefault(workspace, [])];
}
