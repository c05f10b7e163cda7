using NodaTime;

namespace Pathways.Bot.Conversation;

/// <summary>A way in and out: Teams, Slack, the local chat page.</summary>
public interface IDoor
{
    /// <summary>Stored with workspaces and conversation references, so it never changes.</summary>
    string Name { get; }

    /// <summary>The least time between two unasked messages into one workspace, under what the platform allows.</summary>
    Duration Spacing { get; }

    /// <summary>Writes to a person who has not just asked anything. Tries once, and does not wait to try again.</summary>
    /// <param name="reference">As this door last put it into <see cref="Ask.Reference"/>, or gave it back when it sent.</param>
    /// <exception cref="OperationCanceledException">Nothing has been sent. Once something may have been, that is told.</exception>
    Task<Delivery> SendAsync(string reference, Reply reply, CancellationToken cancel);
}
