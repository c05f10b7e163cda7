using NodaTime;
using NodaTime.Text;
using Pathways.Bot.Hosting;

namespace Pathways.Bot.Scheduling;

/// <summary>Days on which a workspace wants nobody to be written to unasked: a shutdown over New Year, a company holiday.</summary>
/// <param name="byWorkspace">By the workspace's name; <see cref="Everywhere"/> for all. Both ends are quiet.</param>
public sealed class QuietPeriods(IReadOnlyDictionary<string, IReadOnlyList<DateInterval>> byWorkspace)
{
    public const string Key = "QuietPeriods";
    public const string Everywhere = "*";

    public static readonly QuietPeriods None = new(new Dictionary<string, IReadOnlyList<DateInterval>>());

    public IReadOnlyList<DateInterval> Of(string workspace) =>
        (byWorkspace.GetValueOrDefault(workspace), byWorkspace.GetValueOrDefault(Everywhere)) switch
        {
            (null, null) => [],
            ({ } own, null) => own,
            (null, { } all) => all,
            var (own, all) => [.. own, .. all],
        };

    /// <summary>Reads <c>QuietPeriods:contoso:0 = 2026-12-24/2027-01-01</c>; the workspace is <c>*</c> for all.</summary>
    /// <exception cref="StartupException">One of them is no period; the message names its key.</exception>
    public static QuietPeriods Read(IConfiguration configuration) => new(configuration.GetSection(Key).GetChildren()
        .ToDictionary(workspace => workspace.Key, workspace => (IReadOnlyList<DateInterval>)[.. workspace.GetChildren().Select(Period)]));

    static DateInterval Period(IConfigurationSection setting) =>
        setting.Value?.Split('/') is [var first, var last]
        && LocalDatePattern.Iso.Parse(first) is { Success: true, Value: var from }
        && LocalDatePattern.Iso.Parse(last) is { Success: true, Value: var until }
        && from <= until
            ? new DateInterval(from, until)
            : throw new StartupException($"{setting.Path} is no period of days. It is written with both ends, as 2026-12-24/2027-01-01.");
}
