namespace Pathways.Bot.Conversation;

/// <summary>A way in and out: Teams, Slack, the local chat page.</summary>
public interface IDoor
{
    /// <summary>Stored with workspaces and conversation references, so it never changes.</summary>
    string Name { get; }

    /// <summary>Writes to a person who has not just asked anything.</summary>
    /// <param name="reference">As this door last put it into <see cref="Ask.Reference"/>.</param>
    Task SendAsync(string reference, Reply reply, CancellationToken cancel);
}
