using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>Reads an activity as an ask.</summary>
static class ActivityAsk
{
    /// <summary>The Entra object id where there is one: the <c>29:</c> ids differ from bot to bot.</summary>
    public static Ask Read(IActivity activity, Instant now)
    {
        var message = activity as IMessageActivity;
        var press = CardData.Read(message?.Value);
        return new Ask(Sender(activity), now)
        {
            Id = activity.Id is null ? null : $"{activity.ChannelId}/{activity.Conversation?.Id}/{activity.Id}",
            Text = press is null ? message?.Text ?? "" : "",
            Press = press,
            Zone = (activity as Activity)?.LocalTimezone,
            Reference = Reference(activity),
        };
    }

    /// <summary>Only a conversation that says it is personal, or says nothing, is one.</summary>
    public static bool IsPrivate(ConversationAccount? conversation) =>
        conversation is not ({ IsGroup: true } or { ConversationType: "groupChat" or "channel" });

    static Sender Sender(IActivity activity) => new(
        TeamsDoor.DoorName,
        activity.Conversation?.TenantId ?? Tenant(activity) ?? activity.ChannelId ?? "",
        activity.From?.AadObjectId ?? activity.From?.Id ?? "");

    static string? Tenant(IActivity activity) =>
        activity.ChannelId == Channels.Msteams ? activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id : null;

    /// <summary>Without the id of the activity: what is sent later is no reply to this one.</summary>
    static string Reference(IActivity activity)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        return SdkJson.Write(reference);
    }
}
