using Pathways.Bot.Conversation;

namespace Pathways.Bot.Features;

/// <summary>A thing a person can ask for.</summary>
public interface IFeature
{
    /// <summary>Written into buttons that live for years: it never changes.</summary>
    string Name { get; }

    /// <summary>What the classifier calls the messages that it answers.</summary>
    IReadOnlyList<string> Intents { get; }

    /// <summary>How Help presents it; null when there is nothing to ask for.</summary>
    HelpLine? Help => null;

    /// <summary>The message answers a question of this feature's that is still open, whatever it would mean otherwise.</summary>
    bool Expects(Turn turn) => false;

    Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel);
}

/// <param name="Say">What to type for it.</param>
/// <param name="Gives">What one gets, as the rest of the line.</param>
public sealed record HelpLine(string Say, string Gives);
