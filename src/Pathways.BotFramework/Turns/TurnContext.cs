namespace Pathways.BotFramework;

/// <inheritdoc/>
public class TurnContext : ITurnContext
{
    readonly List<SendActivitiesHandler> _onSend = [];
    readonly List<UpdateActivityHandler> _onUpdate = [];
    readonly List<DeleteActivityHandler> _onDelete = [];

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The replies of a turn that expects them all at once in the HTTP response.</summary>
    internal List<Activity> BufferedReplies { get; } = [];

    public async Task<ResourceResponse?> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        return await SendActivityAsync(TextMessage(textReplyToSend, speak, inputHint), cancellationToken);
    }

    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses.Length == 0 ? null : responses[0];
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = activities.Select(activity => ((Activity)activity).ApplyConversationReference(reference)).ToList();
        return SendThrough(0, addressed, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThrough(0, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThrough(0, conversationReference, cancellationToken);
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    static Activity TextMessage(string text, string? speak, string? inputHint) => new(ActivityTypes.Message)
    {
        Text = text,
        Speak = string.IsNullOrEmpty(speak) ? null : speak,
        InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
    };

    Task<ResourceResponse[]> SendThrough(int handler, List<Activity> activities, CancellationToken cancellationToken)
        => handler < _onSend.Count
            ? _onSend[handler](this, activities, () => SendThrough(handler + 1, activities, cancellationToken))
            : SendAsync(activities, cancellationToken);

    Task<ResourceResponse> UpdateThrough(int handler, Activity activity, CancellationToken cancellationToken)
        => handler < _onUpdate.Count
            ? _onUpdate[handler](this, activity, () => UpdateThrough(handler + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    Task DeleteThrough(int handler, ConversationReference reference, CancellationToken cancellationToken)
        => handler < _onDelete.Count
            ? _onDelete[handler](this, reference, () => DeleteThrough(handler + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    async Task<ResourceResponse[]> SendAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        // A handler may have emptied the list on purpose.
        if (activities.Count == 0)
            return [];

        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (var i = 0; i < responses.Length && i < activities.Count; i++)
            activities[i].Id = responses[i].Id;

        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }
}
