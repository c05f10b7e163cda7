namespace Pathways.BotFramework;

static class ProactiveTurns
{
    /// <summary>The event that a turn in a newly opened conversation starts with.</summary>
    public static Activity FirstActivity(
        string channelId, string serviceUrl, ConversationParameters parameters, ConversationResourceResponse created)
    {
        return new Activity(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount { Id = created.Id, TenantId = parameters.TenantId },
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };
    }
}

/// <summary>The sender of a request is not known, or may not call this bot.</summary>
sealed class RequestRefusedException(string message, Exception innerException) : Exception(message, innerException);
