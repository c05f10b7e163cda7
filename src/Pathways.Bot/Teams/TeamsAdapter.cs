using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>The adapter, with a last resort for what nobody foresaw: the log gets the fault, the person a kind word.</summary>
sealed partial class TeamsAdapter : CloudAdapter
{
    static readonly Reply Apology = new($"Something broke on my side, and I haven't kept your last message. Please send it once more.");

    public TeamsAdapter(BotFrameworkAuthentication authentication, ILogger<TeamsAdapter> log) : base(authentication, log) =>
        OnTurnError = async (turn, fault) =>
        {
            TurnFailed(log, fault, turn.Activity.Type, turn.Activity.ChannelId);
            if (turn.Activity.Type == ActivityTypes.Message)
                await turn.SendActivityAsync(ReplyCard.Draw(Apology));
        };

    [LoggerMessage(LogLevel.Error, "A turn failed (type {Type}, channel {Channel})")]
    static partial void TurnFailed(ILogger log, Exception fault, string? type, string? channel);
}
