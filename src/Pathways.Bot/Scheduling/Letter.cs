using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.Core.Coachees;

namespace Pathways.Bot.Scheduling;

/// <summary>A message as it will be sent, and what will then have been talked about.</summary>
public sealed record Letter(Outgoing To, Reply Reply, Topic Topic);

/// <summary>What is to be written down about a message that was sent, or was not.</summary>
/// <param name="NewReference">How they are to be reached from now on; null for as before.</param>
/// <param name="IsUnreachable">Nothing more is sent until they write again.</param>
public sealed record Settlement(Outgoing To, Settled Settled, string? NewReference, bool IsUnreachable)
{
    /// <summary>What fails without a reason to wait is tried so often, a little later each time.</summary>
    public const int AttemptsAtMost = 5;

    static readonly Duration FirstWait = Duration.FromSeconds(5);

    public static Settlement Of(Outgoing to, Delivery delivery, Instant now) => delivery switch
    {
        Delivery.Sent sent => new(to, Mark(to, DeliveryState.Sent, null, now) with { ActivityId = sent.ActivityId }, sent.NewReference, false),
        Delivery.TryLater later when Again(to, later, now) is { } at =>
            new(to, Mark(to, DeliveryState.Claimed, later.Reason, now) with { SendAt = at }, null, false),
        Delivery.TryLater later => new(to, Mark(to, DeliveryState.Failed, later.Reason, now), null, false),
        Delivery.Unreachable gone => new(to, Mark(to, DeliveryState.Failed, gone.Reason, now), null, true),
        Delivery.Failed failed => new(to, Mark(to, DeliveryState.Failed, failed.Reason, now), null, false),
        Delivery.Unknown unknown => new(to, Mark(to, DeliveryState.Unknown, unknown.Reason, now), null, false),
        _ => throw new NotSupportedException($"Nothing is to be made of {delivery.GetType().Name}."),
    };

    /// <summary>Null when it would be too late, or has been tried often enough. Whoever says when is waited for, however often.</summary>
    static Instant? Again(Outgoing to, Delivery.TryLater later, Instant now)
    {
        if (later.After is null && to.Attempts >= AttemptsAtMost)
            return null;
        var at = now + (later.After ?? FirstWait * (1 << to.Attempts));
        return at < to.UntilAt ? at : null;
    }

    static Settled Mark(Outgoing to, DeliveryState state, string? reason, Instant now) => new(to.Id, state, null, reason, now, null);
}
