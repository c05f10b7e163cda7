using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.BotFramework;

/// <summary>
/// One message or event, in either direction. A superset of every activity type: which members mean something
/// depends on <see cref="Type"/>. Free-form members hold a <see cref="JsonElement"/> when they came from the wire and
/// accept any serialisable object on the way out.
/// </summary>
public partial class Activity :
    IMessageUpdateActivity, IMessageDeleteActivity, ITypingActivity, IConversationUpdateActivity, IInstallationUpdateActivity,
    IMessageReactionActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity
{
    public Activity()
    {
    }

    public Activity(string? type) => Type = type;

    public string? Type { get; set; }

    /// <summary>Given by the channel. The adapter clears it before sending.</summary>
    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's wall clock, with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA time zone, where the channel tells.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Never trusted from the wire; set after authentication.</summary>
    public string? CallerId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    public string? TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string? Locale { get; set; }

    /// <summary>Null for button clicks, files and cards.</summary>
    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    /// <summary>The notification text of a message that is only a card.</summary>
    public string? Summary { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? Label { get; set; }

    public string? ValueType { get; set; }

    public object? Value { get; set; }

    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}
