using NodaTime;

namespace Pathways.Bot.Conversation;

/// <summary>
/// What became of a message that nobody had asked for. Never thrown: one recipient must not hold up the next.
/// A reason is one of a few short codes, fit to be counted and logged; nothing of the person's is in it.
/// </summary>
public abstract record Delivery
{
    Delivery()
    {
    }

    /// <summary>The platform has it.</summary>
    /// <param name="ActivityId">Null where the platform tells none.</param>
    /// <param name="NewReference">To be remembered, when the conversation had to be opened anew.</param>
    public sealed record Sent(string? ActivityId, string? NewReference) : Delivery;

    /// <summary>It was not taken, and may be tried again.</summary>
    /// <param name="After">No sooner than this; null where the platform did not say.</param>
    public sealed record TryLater(string Reason, Duration? After) : Delivery;

    /// <summary>They uninstalled, blocked, or are gone: nothing is to be sent until they write again.</summary>
    public sealed record Unreachable(string Reason) : Delivery;

    /// <summary>It can never be delivered as it is: our mistake or a setting's, neither repeated nor the coachee's fault.</summary>
    public sealed record Failed(string Reason) : Delivery;

    /// <summary>It may have arrived, so it is never sent again.</summary>
    public sealed record Unknown(string Reason) : Delivery;
}
