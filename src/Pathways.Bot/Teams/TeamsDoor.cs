using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>Writes to people in Teams who have not just asked anything.</summary>
sealed class TeamsDoor(IBotFrameworkHttpAdapter adapter, IConfiguration configuration) : IDoor
{
    public const string DoorName = "teams";

    public string Name => DoorName;

    public Task SendAsync(string reference, Reply reply, CancellationToken cancel) =>
        ((BotAdapter)adapter).ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            SdkJson.Read(reference),
            (turn, callbackCancel) => SendAsNewAsync(turn, ReplyCard.Draw(reply), callbackCancel),
            cancel);

    /// <summary>A continued turn would make it a reply to an activity that never was.</summary>
    static async Task SendAsNewAsync(ITurnContext turn, Activity message, CancellationToken cancel)
    {
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.ForEach(activity => activity.ReplyToId = null);
            return next();
        });
        await turn.SendActivityAsync(message, cancel);
    }
}
