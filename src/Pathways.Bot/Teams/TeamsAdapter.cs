using System.Runtime.ExceptionServices;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>The adapter, with a last resort for what nobody foresaw: the log gets the fault, the person a kind word.</summary>
sealed partial class TeamsAdapter : CloudAdapter
{
    static readonly Reply Apology = new($"Something broke on my side, and I haven't kept your last message. Please send it once more.");

    readonly ILogger log;

    public TeamsAdapter(BotFrameworkAuthentication authentication, ILogger<TeamsAdapter> log) : base(authentication, log)
    {
        this.log = log;
        OnTurnError = HandleAsync;
    }

    /// <summary>What the coach does is committed before it is told, so a reply that cannot be delivered has lost nothing but itself.</summary>
    async Task HandleAsync(ITurnContext turn, Exception fault)
    {
        if (turn.Activity.Type == ActivityTypes.Event)
            ExceptionDispatchInfo.Throw(fault); // a turn that we began ourselves: whoever began it decides
        if (fault is ErrorResponseException or HttpRequestException)
        {
            ReplyNotDelivered(log, fault, turn.Activity.ChannelId);
            return;
        }
        TurnFailed(log, fault, turn.Activity.Type, turn.Activity.ChannelId);
        if (turn.Activity.Type == ActivityTypes.Message)
            await turn.SendActivityAsync(ReplyCard.Draw(Apology));
    }

    [LoggerMessage(LogLevel.Warning, "A reply could not be delivered (channel {Channel})")]
    static partial void ReplyNotDelivered(ILogger log, Exception fault, string? channel);

    [LoggerMessage(LogLevel.Error, "A turn failed (type {Type}, channel {Channel})")]
    static partial void TurnFailed(ILogger log, Exception fault, string? type, string? channel);
}
