namespace Pathways.BotFramework;

/// <content>Where an activity came from, and how an answer finds its way back.</content>
public partial class Activity
{
    /// <summary>The address of this conversation, good for replies now and for proactive messages later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>
    /// Addresses this activity to a conversation: from the bot to the user, or with <paramref name="isIncoming"/> as if the
    /// user had sent it. An outgoing activity keeps a locale it already has.
    /// </summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        if (isIncoming)
            ArriveFrom(reference);
        else
            LeaveFor(reference);
        return this;
    }

    /// <summary>A message back to the sender. Empty text when <paramref name="text"/> is null.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new(ActivityTypes.Message)
    {
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = IdToReplyTo,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation,
        Text = text ?? "",
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    // These channels never show a conversation update, so there is nothing in the chat to reply to.
    string? IdToReplyTo => Type == ActivityTypes.ConversationUpdate && IsChannel(Channels.Directline, Channels.Webchat) ? null : Id;

    bool IsChannel(params ReadOnlySpan<string> channels)
    {
        foreach (var channel in channels)
            if (string.Equals(ChannelId, channel, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    void ArriveFrom(ConversationReference reference)
    {
        From = reference.User;
        Recipient = reference.Bot;
        Id = reference.ActivityId ?? Id;
        Locale = reference.Locale ?? Locale;
    }

    void LeaveFor(ConversationReference reference)
    {
        From = reference.Bot;
        Recipient = reference.User;
        ReplyToId = reference.ActivityId ?? ReplyToId;
        if (string.IsNullOrEmpty(Locale))
            Locale = reference.Locale;
    }
}
