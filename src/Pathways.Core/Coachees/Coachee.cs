using NodaTime;

namespace Pathways.Core.Coachees;

/// <summary>The person coached: one per workspace and person there.</summary>
/// <param name="Zone">IANA id, as the door or they told it; null until one has.</param>
/// <param name="Role">Key of the role they said they are in; null until said.</param>
/// <param name="PathwayId">The pathway chosen last; null before the first choice.</param>
/// <param name="PathwaySince">When they first chose that pathway; going away and coming back does not restart it.</param>
public sealed record Coachee(
    long Id, string? Zone, string? Role, string? PathwayId, Instant? PathwaySince, Instant FirstSeen)
{
    /// <summary>The door has just told another zone than before: true in that turn only, and not in the first of all.</summary>
    public bool Moved { get; init; }

    /// <summary>Their schedule is stopped, or messages went unanswered, or one may not have arrived: this turn settles it.</summary>
    public bool Unsettled { get; init; }

    /// <summary>UTC until anybody has told better.</summary>
    public DateTimeZone TimeZone => (Zone is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone)) ?? DateTimeZone.Utc;

    public LocalDate DateOf(Instant instant) => instant.InZone(TimeZone).Date;
}

/// <summary>What a coachee wants remembered about an item.</summary>
public sealed record Preference(string ItemId, PreferenceKind Kind, Instant At);

public enum PreferenceKind
{
    /// <summary>Never suggest it again.</summary>
    NotForMe,

    /// <summary>It was too big at that moment: smaller ones come first for a while.</summary>
    Smaller,
}
