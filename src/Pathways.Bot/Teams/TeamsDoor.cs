using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>Writes to people in Teams who have not just asked anything.</summary>
sealed partial class TeamsDoor(
    IBotFrameworkHttpAdapter adapter, IConfiguration configuration, TimeProvider time, ILogger<TeamsDoor> log) : IDoor
{
    public const string DoorName = "teams";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly BotAdapter bot = (BotAdapter)adapter;
    readonly string appId = configuration["MicrosoftAppId"] ?? "";

    public string Name => DoorName;

    /// <summary>25 a second of the 30 that an app has in a tenant, which the answers to people share.</summary>
    public Duration Spacing { get; } = Duration.FromMilliseconds(40);

    public async Task<Delivery> SendAsync(string reference, Reply reply, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        try
        {
            return await DeliverAsync(SdkJson.Read(reference), reply, either.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return new Delivery.Unknown("cancelled");
        }
        catch (Exception fault)
        {
            return Undelivered.Because(fault, time.GetUtcNow()) ?? Unsendable(fault);
        }
    }

    async Task<Delivery> DeliverAsync(ConversationReference reference, Reply reply, CancellationToken cancel)
    {
        try
        {
            return new Delivery.Sent(await WriteAsync(reference, reply, cancel), NewReference: null);
        }
        catch (ErrorResponseException refusal) when (Undelivered.ConversationIsGone(refusal))
        {
            await ReopenAsync(reference, cancel);
            return new Delivery.Sent(await WriteAsync(reference, reply, cancel), SdkJson.Write(reference));
        }
    }

    async Task<string?> WriteAsync(ConversationReference reference, Reply reply, CancellationToken cancel)
    {
        ResourceResponse? sent = null;
        await bot.ContinueConversationAsync(
            appId, reference, async (turn, turnCancel) => sent = await SendAsNewAsync(turn, ReplyCard.Draw(reply), turnCancel), cancel);
        return string.IsNullOrEmpty(sent?.Id) ? null : sent.Id;
    }

    /// <summary>A continued turn would make it a reply to an activity that never was.</summary>
    static Task<ResourceResponse?> SendAsNewAsync(ITurnContext turn, Activity message, CancellationToken cancel)
    {
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.ForEach(activity => activity.ReplyToId = null);
            return next();
        });
        return turn.SendActivityAsync(message, cancel);
    }

    Task ReopenAsync(ConversationReference reference, CancellationToken cancel)
    {
        var personal = new ConversationParameters
        {
            IsGroup = false,
            Bot = reference.Bot,
            Members = [new ChannelAccount(reference.User?.Id)],
            TenantId = reference.Conversation?.TenantId,
        };
        return bot.CreateConversationAsync(
            appId, reference.ChannelId!, reference.ServiceUrl!, audience: null, personal, (turn, _) =>
            {
                reference.Conversation!.Id = turn.Activity.Conversation!.Id;
                return Task.CompletedTask;
            }, cancel);
    }

    Delivery.Failed Unsendable(Exception fault)
    {
        SendingFailed(log, fault);
        return new Delivery.Failed("unsendable");
    }

    [LoggerMessage(LogLevel.Error, "A message could not be sent")]
    static partial void SendingFailed(ILogger log, Exception fault);
}
