using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>The Teams door's inside: activities in, asks to the coach, replies out.</summary>
sealed class CoachBot(Coach coach, IClock clock) : TeamsActivityHandler
{
    static readonly Reply OnlyInPrivate = new($"I only talk one to one, so that what you tell me stays with you. Write to me in our own chat.");

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.Activity.RemoveRecipientMention();
        if (ActivityAsk.IsPrivate(turnContext.Activity.Conversation))
            await AnswerAsync(turnContext, ActivityAsk.Read(turnContext.Activity, clock.GetCurrentInstant()), cancellationToken);
        else
            await turnContext.SendActivityAsync(ReplyCard.Draw(OnlyInPrivate), cancellationToken);
    }

    /// <summary>Teams tells of an installation; an upgrade is none.</summary>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "add" ? ArriveAsync(turnContext, cancellationToken) : Task.CompletedTask;

    /// <summary>Whoever removed the coach can be told nothing; an upgrade removes nothing.</summary>
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == "remove" && ActivityAsk.IsPrivate(turnContext.Activity.Conversation)
            ? coach.AnswerAsync(ActivityAsk.Read(turnContext.Activity, clock.GetCurrentInstant()) with { Left = true }, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Other channels tell of a new member; Teams does so beside the installation, which would welcome twice.</summary>
    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.ChannelId == Channels.Msteams ? Task.CompletedTask : ArriveAsync(turnContext, cancellationToken);

    Task ArriveAsync(ITurnContext turnContext, CancellationToken cancel) =>
        ActivityAsk.IsPrivate(turnContext.Activity.Conversation)
            ? AnswerAsync(turnContext, ActivityAsk.Read(turnContext.Activity, clock.GetCurrentInstant()) with { Arrived = true }, cancel)
            : Task.CompletedTask;

    async Task AnswerAsync(ITurnContext turnContext, Ask ask, CancellationToken cancel)
    {
        var answer = await coach.AnswerAsync(ask, cancel);
        if (turnContext.Activity is { ChannelId: Channels.Emulator, Type: ActivityTypes.Message } && answer.Recognition is not null)
            await turnContext.SendActivityAsync(RecognitionTrace.Of(answer), cancel);
        foreach (var reply in answer.Replies)
            await turnContext.SendActivityAsync(ReplyCard.Draw(reply), cancel);
    }
}
