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
            (turn, callbackCancel) => turn.SendActivityAsync(ReplyCard.Draw(reply), callbackCancel),
            cancel);
}
