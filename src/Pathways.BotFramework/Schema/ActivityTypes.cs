namespace Pathways.BotFramework;

/// <summary>What kind of activity travels on the wire. Compared ordinally.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string ContactRelationUpdate = "contactRelationUpdate";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string DeleteUserData = "deleteUserData";
    public const string Suggestion = "suggestion";
    public const string Trace = "trace";
    public const string Handoff = "handoff";
    public const string Command = "command";
    public const string CommandResult = "commandResult";
}

/// <summary>Activities that mean something to the adapter only; they never leave the process.</summary>
public static class ActivityTypesEx
{
    /// <summary>Pauses the replies for <see cref="Activity.Value"/> milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the <see cref="BotFramework.InvokeResponse"/> for the HTTP answer.</summary>
    public const string InvokeResponse = "invokeResponse";
}
