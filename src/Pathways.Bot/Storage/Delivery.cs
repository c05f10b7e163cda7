using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>Something due, to be sent.</summary>
/// <param name="NudgeId">The item sent, or the one asked about.</param>
/// <param name="OpenNudgeId">An earlier one that they planned, when a nudge asks about it as well.</param>
/// <param name="SendAt">Not before.</param>
/// <param name="UntilAt">Sent before this moment, or not at all.</param>
public sealed record NewDelivery(
    long CoacheeId, Unasked Kind, long? NudgeId, long? OpenNudgeId, Instant DueAt, Instant SendAt, Instant UntilAt);

/// <summary>Everything needed to write one message, and to send it.</summary>
/// <param name="Attempts">This one included.</param>
/// <param name="Door">Through which <paramref name="Reference"/> leads to them.</param>
/// <param name="Zone">Of the coachee.</param>
/// <param name="PathwayId">Of the item; null, as its reasons and plan are, when the message has none.</param>
/// <param name="Plan">In their words.</param>
public sealed record Outgoing(
    long Id, long CoacheeId, Unasked Kind, Instant DueAt, Instant SendAt, Instant UntilAt, int Attempts,
    long WorkspaceId, string Door, string Reference, string? Zone,
    string? PathwayId, long? NudgeId, string? ItemId, string? Reasons, string? Plan,
    long? OpenNudgeId, string? OpenItemId, string? OpenPlan);

/// <param name="Skipped">How many more were taken, and are not sent because it is too late for them.</param>
public sealed record Taken(IReadOnlyList<Outgoing> Outgoing, int Skipped);

/// <summary>What came of sending one.</summary>
/// <param name="State"><see cref="DeliveryState.Claimed"/> to try again.</param>
/// <param name="SendAt">When to try again.</param>
public sealed record Settled(long Id, DeliveryState State, string? ActivityId, string? Reason, Instant At, Instant? SendAt);

public enum DeliveryState
{
    /// <summary>Recorded, and waits to be sent.</summary>
    Claimed,

    /// <summary>Somebody is sending it.</summary>
    Sending,

    Sent,

    /// <summary>It cannot arrive.</summary>
    Failed,

    /// <summary>Nobody can say whether it arrived: it is not sent again.</summary>
    Unknown,

    /// <summary>It may not have arrived, and the coachee was told so.</summary>
    Offered,

    /// <summary>Not sent, and will not be.</summary>
    Skipped,
}
