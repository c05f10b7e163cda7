namespace Pathways.BotFramework;

/// <summary>What a channel needs to open a conversation.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    /// <summary>Exactly one for a personal conversation on Teams.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The first message; Teams sends it but does not tell its id.</summary>
    public Activity? Activity { get; set; }

    public object? ChannelData { get; set; }
}

public class ConversationResourceResponse
{
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }
}

/// <summary>What a channel answers to a sent activity. The id may be null or empty: some channels give none.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id) => Id = id;

    public string? Id { get; set; }
}

public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities) => Activities = activities;

    public IList<Activity>? Activities { get; set; }
}

/// <summary>The HTTP answer to an invoke. Not a wire object itself: status and body become the response's.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object? Body { get; set; }
}
