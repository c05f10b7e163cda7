using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pathways.BotFramework;

/// <content>Making activities, and looking into their free-form parts.</content>
public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null)
        => new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <summary>This activity's trace, addressed to where the activity came from.</summary>
    public ITraceActivity CreateTrace(string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null)
    {
        var trace = (Activity)CreateTraceActivity(name, valueType, value, label);
        trace.Timestamp = TimeProvider.System.GetUtcNow();
        return trace.ApplyConversationReference(GetConversationReference());
    }

    public IMessageActivity? AsMessageActivity() => Type == ActivityTypes.Message ? this : null;

    public IEventActivity? AsEventActivity() => Type == ActivityTypes.Event ? this : null;

    public IInvokeActivity? AsInvokeActivity() => Type == ActivityTypes.Invoke ? this : null;

    public ITraceActivity? AsTraceActivity() => Type == ActivityTypes.Trace ? this : null;

    /// <summary>The channel's own data as a <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">The data has another shape.</exception>
    public T? GetChannelData<T>() => ProtocolJson.Convert<T>(ChannelData);

    public bool TryGetChannelData<T>(out T? instance)
    {
        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (JsonException)
        {
            instance = default;
            return false;
        }
    }

    public Mention[] GetMentions() =>
        Entities is null ? [] : [.. Entities.Where(entity => entity.IsMention).Select(entity => entity.GetAs<Mention>())];
}
