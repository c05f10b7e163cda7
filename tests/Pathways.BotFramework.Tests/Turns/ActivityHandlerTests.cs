using System.Text;

namespace Pathways.BotFramework.Tests.Turns;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""", "message hi")]
    [InlineData("""{"type":"messageUpdate","text":"hi"}""", "update hi")]
    [InlineData("""{"type":"messageDelete"}""", "delete")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""", "+like -sad")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[],"reactionsRemoved":[{"type":"sad"}]}""", "-sad")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"u"},{"id":"bot"}]}""", "added u,bot")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[],"membersRemoved":[{"id":"u"}]}""", "removed u")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}],"membersRemoved":[{"id":"v"}]}""", "added u")]
    [InlineData("""{"type":"conversationUpdate"}""", "")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "install add")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "install add-upgrade")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstall remove")]
    [InlineData("""{"type":"installationUpdate","action":"other"}""", "")]
    [InlineData("""{"type":"event","name":"tokens/response"}""", "token")]
    [InlineData("""{"type":"event","name":"anything"}""", "event anything")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"endOfConversation","code":"userCancelled"}""", "end userCancelled")]
    [InlineData("""{"type":"Message"}""", "unrecognized Message")]
    [InlineData("""{"type":"deleteUserData"}""", "unrecognized deleteUserData")]
    public async Task Each_activity_goes_to_its_method(string json, string expected)
    {
        var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(json))!;
        activity.Recipient = new ChannelAccount("bot");
        var bot = new Recorder();

        await bot.OnTurnAsync(new TurnContext(new RecordingAdapter(), activity));

        Assert.Equal(expected, string.Join(' ', bot.Seen));
    }

    [Theory]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"}}""", "edited")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "undeleted")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "deleted")]
    [InlineData("""{"type":"messageDelete","channelData":"odd"}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"u","email":"u@example.com"}]}""", "joined u@example.com")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"u","email":"u@example.com"}]}""", "left u@example.com")]
    public async Task Teams_adds_events_of_its_own(string json, string expected)
    {
        var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(json))!;
        activity.ChannelId = Channels.Msteams;
        var bot = new TeamsRecorder();

        await bot.OnTurnAsync(new TurnContext(new RecordingAdapter(), activity));

        Assert.Equal(expected, string.Join(' ', bot.Seen));
    }

    [Fact]
    public async Task An_activity_without_a_type_is_a_mistake()
        => await Assert.ThrowsAsync<ArgumentException>(
            () => new ActivityHandler().OnTurnAsync(new TurnContext(new RecordingAdapter(), new Activity())));

    sealed class Recorder : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"message {turnContext.Activity.Text}");

        protected override Task OnMessageUpdateActivityAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"update {turnContext.Activity.Text}");

        protected override Task OnMessageDeleteActivityAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
            => Saw("delete");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"+{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions,
            ITurnContext<IMessageReactionActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"-{messageReactions[0].Type}");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"added {string.Join(',', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"removed {string.Join(',', membersRemoved.Select(member => member.Id))}");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"install {turnContext.Activity.Action}");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"uninstall {turnContext.Activity.Action}");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Saw("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"event {turnContext.Activity.Name}");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
            => Saw("typing");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
            => Saw($"end {turnContext.Activity.Code}");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
            => Saw($"unrecognized {turnContext.Activity.Type}");

        Task Saw(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }

    sealed class TeamsRecorder : TeamsActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Saw("edited");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Saw("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
            => Saw("deleted");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"joined {((TeamsChannelAccount)membersAdded[0]).Email}");

        protected override Task OnTeamsMembersRemovedAsync(
            IList<TeamsChannelAccount> teamsMembersRemoved,
            TeamInfo? teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => Saw($"left {teamsMembersRemoved[0].Email}");

        Task Saw(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
