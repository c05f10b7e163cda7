using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Pathways.BotFramework.Tests.Fakes;
using Outcome = Pathways.Bot.Conversation.Delivery;

namespace Pathways.Acceptance.Delivery;

/// <summary>What becomes of a message that nobody asked for. On a host of their own, whose channel and clock they disturb.</summary>
public class UnaskedTests(UnaskedTests.Host host) : IClassFixture<UnaskedTests.Host>
{
    static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan SoonerThanConnectionsGiveUp = TimeSpan.FromSeconds(20);

    public sealed class Host : CoachHost
    {
        public ManualTimeProvider Time { get; } = new(Now);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
        }
    }

    public static TheoryData<int, string?, Outcome> Refusals => new()
    {
        { 400, """{"error":{"code":"BadSyntax"}}""", new Outcome.Failed("http-400") },
        { 400, null, new Outcome.Failed("http-400") },
        { 403, """{"error":{"code":"BotDisabledByAdmin"}}""", new Outcome.Unreachable("bot-disabled-by-admin") },
        { 403, """{"error":{"code":"BotNotInConversationRoster"}}""", new Outcome.Unreachable("bot-not-in-conversation-roster") },
        { 403, """{"error":{"code":"ConversationBlockedByUser"}}""", new Outcome.Unreachable("conversation-blocked-by-user") },
        { 403, """{"error":{"code":"ForbiddenOperationException"}}""", new Outcome.Unreachable("forbidden-operation") },
        { 403, """{"error":{"code":"NotEnoughPermissions"}}""", new Outcome.Unreachable("not-enough-permissions") },
        { 403, """{"error":{"code":"MessageWritesBlocked"}}""", new Outcome.Unreachable("message-writes-blocked") },
        {
            403,
            """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"blocked\"}"}""",
            new Outcome.Unreachable("message-writes-blocked")
        },
        { 403, """{"error":{"code":"InvalidBotApiHost"}}""", new Outcome.Failed("invalid-bot-api-host") },
        { 403, """{"error":{"code":"SomethingNew"}}""", new Outcome.Unreachable("http-403") },
        { 403, null, new Outcome.Unreachable("http-403") },
        { 404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", new Outcome.Failed("http-404") },
        { 405, null, new Outcome.Failed("http-405") },
        { 412, """{"error":{"code":"PreconditionFailed"}}""", new Outcome.TryLater("http-412", null) },
        { 413, """{"error":{"code":"MessageSizeTooBig"}}""", new Outcome.Failed("http-413") },
        { 429, """{"error":{"code":"Throttled"}}""", new Outcome.TryLater("throttled", null) },
        { 500, """{"error":{"code":"ServiceError"}}""", new Outcome.TryLater("http-500", null) },
        { 502, "<html>bad gateway", new Outcome.TryLater("http-502", null) },
        { 503, null, new Outcome.TryLater("http-503", null) },
        { 504, null, new Outcome.TryLater("http-504", null) },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task A_refusal_is_told_after_one_attempt(int status, string? body, Outcome told)
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(status, body));
        Assert.Equal(told, await letter.SendAsync());
        Assert.Single(letter.Calls());
    }

    [Theory]
    [InlineData(false, 7, 7)]
    [InlineData(false, 0, 0)]
    [InlineData(true, 120, 120)]
    [InlineData(true, -3600, 0)]
    public async Task The_channel_says_when_to_try_again(bool byDate, int said, int seconds)
    {
        var letter = await LetterAsync();
        var retryAfter = byDate ? $"{host.Time.GetUtcNow().AddSeconds(said):R}" : $"{said}";
        host.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: retryAfter));
        host.Connector.Faults.Enqueue(new ConnectorFault(503, RetryAfter: retryAfter));
        Assert.Equal(new Outcome.TryLater("throttled", Duration.FromSeconds(seconds)), await letter.SendAsync());
        Assert.Equal(new Outcome.TryLater("http-503", Duration.FromSeconds(seconds)), await letter.SendAsync());
    }

    [Fact]
    public async Task Credentials_that_are_refused_are_renewed_once_and_then_a_matter_of_settings()
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(401));
        host.Connector.Faults.Enqueue(new ConnectorFault(401, """{"error":{"code":"BotNotRegistered"}}"""));
        Assert.Equal(new Outcome.Failed("http-401"), await letter.SendAsync());
        Assert.Equal(2, letter.Calls().Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_was_sent_and_it_may_be_tried_again()
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(401));
        host.Authority.TokenFaults.Enqueue(400);
        Assert.Equal(new Outcome.TryLater("no-token", null), await letter.SendAsync());
        Assert.IsType<Outcome.Sent>(await letter.SendAsync());
    }

    [Fact]
    public async Task What_the_platform_has_is_sent()
    {
        var letter = await LetterAsync();
        var sent = Assert.IsType<Outcome.Sent>(await letter.SendAsync());
        Assert.NotEmpty(sent.ActivityId!);
        Assert.Null(sent.NewReference);
        host.Connector.AnswersWithoutBody = true;
        Assert.Equal(new Outcome.Sent(null, null), await letter.SendAsync());
        host.Connector.AnswersWithoutBody = false;
    }

    [Theory]
    [InlineData("""{"error":{"code":"ConversationNotFound"}}""")]
    [InlineData("\"NotFound\"")]
    [InlineData(null)]
    public async Task A_conversation_that_is_gone_is_opened_anew_and_remembered(string? body)
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(404, body));
        var sent = Assert.IsType<Outcome.Sent>(await letter.SendAsync());
        Assert.Equal([letter.Person.ConversationId, null, Conversation(sent)], letter.Calls().Select(Conversation));
        Assert.StartsWith("a:created-", Conversation(sent));
        var opening = letter.Calls()[1];
        Assert.Equal("/v3/conversations", opening.Path);
        Assert.False((bool)opening.Body!["isGroup"]!);
        Assert.Equal(letter.UserId, (string?)Assert.Single(opening.Body["members"]!.AsArray())!["id"]);
        Assert.Equal("tenant-1", (string?)opening.Body["tenantId"]);
        Assert.Equal(letter.UserId, (string?)letter.Calls()[2].Body!["recipient"]!["id"]);
        Assert.Null(Assert.IsType<Outcome.Sent>(await letter.SendAsync(sent.NewReference)).NewReference);
        Assert.Equal(Conversation(sent), Conversation(letter.Calls()[^1]));
    }

    [Fact]
    public async Task A_conversation_is_opened_anew_once_only()
    {
        var letter = await LetterAsync();
        host.Connector.Rule = (call, _) => call.Path.EndsWith("/activities", StringComparison.Ordinal) ? new ConnectorFault(404) : null;
        Assert.Equal(new Outcome.Unreachable("conversation-not-found"), await letter.SendAsync());
        Assert.Equal(3, letter.Calls().Count);
    }

    [Theory]
    [InlineData(403, "Unreachable { Reason = http-403 }")]
    [InlineData(404, "Unreachable { Reason = conversation-not-found }")]
    [InlineData(503, "TryLater { Reason = http-503, After =  }")]
    [InlineData(ConnectorFault.DroppedConnection, "Unknown { Reason = connection-broken }")]
    public async Task A_conversation_that_cannot_be_opened_anew_is_told(int status, string told)
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(404));
        host.Connector.Faults.Enqueue(new ConnectorFault(status));
        Assert.Equal(told, (await letter.SendAsync()).ToString());
        Assert.Equal(2, letter.Calls().Count);
    }

    [Fact]
    public async Task A_message_whose_connection_broke_may_have_arrived()
    {
        var letter = await LetterAsync();
        host.Connector.Faults.Enqueue(new ConnectorFault(ConnectorFault.DroppedConnection));
        Assert.Equal(new Outcome.Unknown("connection-broken"), await letter.SendAsync());
        Assert.Single(letter.Calls());
    }

    [Fact]
    public async Task A_channel_that_says_nothing_is_given_up_after_a_while()
    {
        var letter = await LetterAsync();
        var sending = await letter.MeetSilenceAsync(CancellationToken.None);
        Assert.Equal(TimeSpan.FromSeconds(15), host.Time.Waits[^1]);
        host.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(new Outcome.Unknown("timeout"), await sending.WaitAsync(SoonerThanConnectionsGiveUp));
        Assert.Single(letter.Calls());
    }

    [Fact]
    public async Task A_message_given_up_on_the_way_may_have_arrived()
    {
        var letter = await LetterAsync();
        using var cancel = new CancellationTokenSource();
        var sending = await letter.MeetSilenceAsync(cancel.Token);
        await cancel.CancelAsync();
        Assert.Equal(new Outcome.Unknown("cancelled"), await sending);
        Assert.Single(letter.Calls());
    }

    [Fact]
    public async Task A_message_given_up_before_it_was_written_is_not_sent()
    {
        var letter = await LetterAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => letter.SendAsync(cancel: new CancellationToken(canceled: true)));
        Assert.Empty(letter.Calls());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "TryLater { Reason = no-connection, After =  }")]
    [InlineData("https://evil.example/", "Failed { Reason = unsendable }")]
    public async Task Nothing_is_sent_where_nobody_listens_or_nobody_is_trusted(string address, string told)
    {
        var letter = await LetterAsync();
        var elsewhere = letter.Reference.Replace(host.Connector.ServiceUrl, address, StringComparison.Ordinal);
        Assert.NotEqual(letter.Reference, elsewhere);
        Assert.Equal(told, (await letter.SendAsync(elsewhere)).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("a:conversation")]
    public async Task A_reference_that_is_none_is_our_mistake(string reference) =>
        Assert.Equal(new Outcome.Failed("unsendable"), await (await LetterAsync()).SendAsync(reference));

    [Fact]
    public async Task Nobody_gets_an_apology_for_what_they_never_asked_for()
    {
        var letter = await LetterAsync();
        foreach (var status in new[] { 400, 401, 401, 403, 413, 429, 500, 503, ConnectorFault.DroppedConnection })
            host.Connector.Faults.Enqueue(new ConnectorFault(status));
        while (!host.Connector.Faults.IsEmpty)
            Assert.IsNotType<Outcome.Sent>(await letter.SendAsync());
        Assert.IsType<Outcome.Failed>(await letter.SendAsync("{}"));
        Assert.All(letter.Calls(), call => Assert.Equal(Letter.Text, (string?)call.Body!["text"]));
    }

    [Fact]
    public async Task Doors_keep_the_pace_that_their_platform_allows()
    {
        await LetterAsync();
        var spacing = host.Services.GetServices<IDoor>().ToDictionary(door => door.Name, door => door.Spacing);
        Assert.InRange(spacing["teams"], Duration.FromMilliseconds(34), Duration.FromMilliseconds(100));
        Assert.Equal(Duration.Zero, spacing["web"]);
    }

    static int people;

    async Task<Letter> LetterAsync()
    {
        host.Connector.Rule = null;
        host.Connector.Faults.Clear();
        var name = $"unasked-{Interlocked.Increment(ref people)}";
        await host.InTeams(name).ArriveAsync();
        await using var work = await host.Services.GetRequiredService<IDatabase>().BeginAsync(CancellationToken.None);
        var coachee = await work.Coachees.MeetAsync(new Sender("teams", "tenant-1", $"aad-{name}"), null, host.Clock.Now, CancellationToken.None);
        return new Letter(host, name, (await work.Coachees.FindReferenceAsync(coachee.Id, CancellationToken.None))!);
    }

    static string? Conversation(ConnectorCall call) => (string?)call.Body?["conversation"]?["id"];

    static string? Conversation(Outcome.Sent sent) =>
        (string?)System.Text.Json.Nodes.JsonNode.Parse(sent.NewReference!)!["conversation"]!["id"];

    /// <summary>One message to one person, as often as it is sent.</summary>
    sealed class Letter(CoachHost host, string name, string reference)
    {
        public const string Text = "Something you did not ask for.";

        readonly int before = host.Connector.Calls.Count;

        public string Reference => reference;

        public string UserId => $"29:{name}";

        public TeamsPerson Person => host.InTeams(name);

        public Task<Outcome> SendAsync(string? to = null, CancellationToken cancel = default) =>
            host.Services.GetServices<IDoor>().Single(door => door.Name == "teams").SendAsync(to ?? reference, new Reply($"{Text}"), cancel);

        /// <summary>Sends to a channel that never answers; ends when the message has arrived there.</summary>
        public async Task<Task<Outcome>> MeetSilenceAsync(CancellationToken cancel)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            host.Connector.Rule = (_, _) =>
            {
                arrived.SetResult();
                return ConnectorFault.Silence;
            };
            var sending = SendAsync(cancel: cancel);
            await arrived.Task;
            return sending;
        }

        /// <summary>Every call since the letter was written.</summary>
        public List<ConnectorCall> Calls() => [.. host.Connector.Calls.Skip(before)];
    }
}
