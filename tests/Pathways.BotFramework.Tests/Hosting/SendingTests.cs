using System.Text.Json.Nodes;

namespace Pathways.BotFramework.Tests.Hosting;

public sealed class SendingTests
{
    [Theory]
    [InlineData("emulator", 1)]
    [InlineData("msteams", 0)]
    [InlineData("webchat", 0)]
    public async Task A_trace_is_for_the_emulator_only(string channel, int sent)
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["channelId"] = channel;
        var responded = true;
        world.Bot.OnTurn = async (turn, token) =>
        {
            await turn.TraceActivityAsync("recognition", new { intent = "LogWin", score = 0.9 }, "Recognition", "why", token);
            responded = turn.Responded;
        };

        await world.PostAsync(message);

        Assert.Equal(sent, world.Connector.Sent.Count());
        Assert.False(responded);
        foreach (var trace in world.Connector.Sent)
            Assert.Equal(("recognition", "Recognition", "why", "LogWin"), (
                (string)trace["name"]!, (string)trace["valueType"]!, (string)trace["label"]!, (string)trace["value"]!["intent"]!));
    }

    [Fact]
    public async Task A_delay_waits_and_is_not_sent()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = (turn, token) => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Typing), new Activity(ActivityTypesEx.Delay) { Value = 1500 }, MessageFactory.Text("done")], token);

        await world.PostAsync(world.Message());

        Assert.Equal([TimeSpan.FromMilliseconds(1500)], world.Time.Waits);
        Assert.Equal(["typing", "message"], world.Connector.Sent.Select(sent => (string)sent["type"]!));
    }

    [Fact]
    public async Task Free_form_members_take_whatever_can_be_written()
    {
        await using var world = await World.StartAsync();
        var reply = MessageFactory.Text("hi");
        reply.ChannelData = new Dictionary<string, object> { ["notification"] = new { alert = true } };
        reply.Entities = [new Mention { Text = "<at>Ada</at>", Mentioned = new ChannelAccount("29:1", "Ada") }, new AiLabel()];
        reply.SuggestedActions = new SuggestedActions { Actions = [new CardAction { Type = ActionTypes.ImBack, Value = "a" }] };
        world.Bot.OnTurn = (turn, token) => turn.SendActivityAsync(reply, token);

        await world.PostAsync(world.Message());

        var sent = Assert.Single(world.Connector.Sent);
        Assert.True((bool)sent["channelData"]!["notification"]!["alert"]!);
        Assert.Equal("29:1", (string?)sent["entities"]![0]!["mentioned"]!["id"]);
        Assert.Equal("AIGeneratedContent", (string?)sent["entities"]![1]!["additionalType"]![0]);
        Assert.Equal("imBack", (string?)sent["suggestedActions"]!["actions"]![0]!["type"]);
    }

    [Fact]
    public async Task Text_is_neither_escaped_for_html_nor_broken_by_half_a_surrogate_pair()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = (turn, token) => turn.SendActivityAsync("<b>é & 😀</b> \ud83d!", cancellationToken: token);

        await world.PostAsync(world.Message());

        Assert.Equal("<b>é & 😀</b> \ufffd!", (string?)Assert.Single(world.Connector.Sent)["text"]);
    }

    [Fact]
    public async Task A_conversation_is_continued_without_a_request()
    {
        await using var world = await World.StartAsync();
        await world.PostAsync(world.Message());
        var reference = world.Bot.Last!.GetConversationReference();
        reference.ActivityId = null;
        Activity? seen = null;

        await world.Adapter.ContinueConversationAsync(
            World.AppId,
            reference,
            (turn, token) =>
            {
                seen = turn.Activity;
                return turn.SendActivityAsync("time for your note", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal(ActivityEventNames.ContinueConversation, seen!.Name);
        var call = Assert.Single(world.Connector.Calls);
        Assert.StartsWith("/v3/conversations/a%3A1conv/activities/", call.Path, StringComparison.Ordinal);
        Assert.Equal("bot-token-1", call.Token);
        Assert.Equal("29:1abcUSER", (string?)call.Body!["recipient"]!["id"]);
    }

    [Fact]
    public async Task A_conversation_at_a_strangers_address_is_not_continued()
    {
        await using var world = await World.StartAsync();
        var reference = new ConversationReference
        {
            ServiceUrl = "https://evil.example/",
            ChannelId = "msteams",
            Conversation = new ConversationAccount { Id = "a:1" },
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Adapter.ContinueConversationAsync(
            World.AppId, reference, (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), CancellationToken.None));

        Assert.Empty(world.Authority.TokenRequests);
    }

    [Fact]
    public async Task A_conversation_is_opened_and_written_to()
    {
        await using var world = await World.StartAsync();
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount("28:" + World.AppId),
            Members = [new ChannelAccount("29:1abcUSER")],
            TenantId = World.Tenant,
        };
        Activity? seen = null;

        await world.Adapter.CreateConversationAsync(
            World.AppId,
            Channels.Msteams,
            world.ServiceUrl,
            audience: null,
            parameters,
            (turn, token) =>
            {
                seen = turn.Activity;
                return turn.SendActivityAsync("welcome", cancellationToken: token);
            },
            CancellationToken.None);

        Assert.Equal(ActivityEventNames.CreateConversation, seen!.Name);
        Assert.Equal(("a:created-1", World.Tenant), (seen.Conversation!.Id, seen.Conversation.TenantId));
        var created = world.Connector.Calls.First();
        Assert.Equal("/v3/conversations", created.Path);
        Assert.True(JsonNode.DeepEquals(created.Body, JsonNode.Parse(
            $$"""{"isGroup":false,"bot":{"id":"28:{{World.AppId}}"},"members":[{"id":"29:1abcUSER"}],"tenantId":"{{World.Tenant}}"}""")));
        Assert.Contains("/v3/conversations/a%3Acreated-1/activities", world.Connector.Calls.Last().Path, StringComparison.Ordinal);
    }

    sealed class AiLabel() : Entity("https://schema.org/Message")
    {
        public string[] AdditionalType { get; } = ["AIGeneratedContent"];
    }
}
