using NodaTime;

namespace Pathways.Acceptance.Support.Masses;

/// <param name="Due">How many of them will be due at once; these have a past.</param>
/// <param name="Workspaces">Those due are spread over them evenly: what one may be sent in a second is soon little.</param>
/// <param name="Connector">Through which they are reached.</param>
public sealed record Population(int Registered, int Due, int Workspaces, Uri Connector, Instant Now)
{
    static readonly string[] Zones =
    [
        "Pacific/Auckland", "Australia/Sydney", "Asia/Tokyo", "Asia/Kolkata", "Europe/Helsinki", "Europe/London", "America/Sao_Paulo",
        "America/New_York", "America/Los_Angeles", "Pacific/Honolulu",
    ];

    /// <summary>Due are those whose number this divides.</summary>
    public int Every => Registered / Due;

    public IEnumerable<int> DueOnes => Enumerable.Range(1, Due).Select(number => number * Every);

    /// <summary>How long the messages of one workspace take at the least, at the pace of its door.</summary>
    public TimeSpan Pace => TimeSpan.FromMilliseconds(40.0 * Due / Workspaces);

    internal object Parameters => new { at = Now, Registered, Due, Every, Workspaces, Zone = Noon(), Reference };

    /// <summary>It is near noon there, so that the day does not end while something is due.</summary>
    string Noon() => Zones.MinBy(zone => Math.Abs(Now.InZone(DateTimeZoneProviders.Tzdb[zone]).Hour - 12))!;

    string Reference => $$$"""
        {"user":{"id":"29:#","name":"Person #","aadObjectId":"00000000-0000-0000-0000-000000000001"},
        "bot":{"id":"28:pathways","name":"Pathways"},
        "conversation":{"id":"a:#","conversationType":"personal","tenantId":"00000000-0000-0000-0000-000000000001"},
        "channelId":"msteams","locale":"en-GB","serviceUrl":"{{{Connector}}}"}
        """;
}
