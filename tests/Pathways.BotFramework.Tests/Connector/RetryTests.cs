using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.BotFramework.Tests.Connector;

public sealed class RetryTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_refusal_is_tried_again(int status)
    {
        await using var world = await World.StartAsync();
        world.Connector.Faults.Enqueue(new ConnectorFault(status));

        Assert.Null(await Reply(world));

        Assert.Equal(2, world.Connector.Calls.Count);
    }

    [Fact]
    public async Task The_channel_says_how_long_to_wait()
    {
        await using var world = await World.StartAsync();
        world.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: "3"));

        Assert.Null(await Reply(world));

        Assert.Equal([TimeSpan.FromSeconds(3)], world.Time.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_a_turn_is_handed_to_the_bot()
    {
        await using var world = await World.StartAsync();
        world.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: "60"));

        var refusal = Assert.IsType<ErrorResponseException>(await Reply(world));

        Assert.Equal(["60"], refusal.Response!.Headers["Retry-After"]);
        Assert.Single(world.Connector.Calls);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task Patience_ends_after_four_attempts()
    {
        await using var world = await World.StartAsync();
        for (var i = 0; i < 10; i++)
            world.Connector.Faults.Enqueue(new ConnectorFault(503));

        Assert.IsType<ErrorResponseException>(await Reply(world));

        Assert.Equal(4, world.Connector.Calls.Count);
        Assert.All(world.Time.Waits.Zip([1, 2, 4]), wait => Assert.InRange(wait.First.TotalSeconds, 0, wait.Second));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(405)]
    [InlineData(413)]
    public async Task A_lasting_refusal_is_not(int status)
    {
        await using var world = await World.StartAsync();
        world.Connector.Faults.Enqueue(new ConnectorFault(status));

        Assert.IsType<ErrorResponseException>(await Reply(world));

        Assert.Single(world.Connector.Calls);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_sent_twice()
    {
        await using var world = await World.StartAsync();
        world.Connector.Faults.Enqueue(new ConnectorFault(ConnectorFault.DroppedConnection));

        Assert.IsType<HttpRequestException>(await Reply(world));

        Assert.Single(world.Connector.Calls);
    }

    [Fact]
    public async Task A_replacement_that_may_have_arrived_is_sent_again()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: token);
            world.Connector.Faults.Enqueue(new ConnectorFault(ConnectorFault.DroppedConnection));
            var second = MessageFactory.Text("second");
            second.Id = sent!.Id;
            await turn.UpdateActivityAsync(second, token);
        };

        using var response = await world.PostAsync(world.Message());

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(["POST", "PUT", "PUT"], world.Connector.Calls.Select(call => call.Method));
    }

    [Fact]
    public async Task A_channel_that_nobody_answers_for_is_tried_again_and_then_given_up()
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["serviceUrl"] = "http://127.0.0.1:1/";
        world.Bot.RepliesAndCatches();

        await world.PostAsync(message, "Bearer " + world.Authority.ChannelToken(World.AppId, "http://127.0.0.1:1/"));

        Assert.IsType<HttpRequestException>(world.Bot.Caught);
        Assert.Equal(3, world.Time.Waits.Count);
    }

    [Theory]
    [InlineData(429, 1)]
    [InlineData(503, 1)]
    [InlineData(401, 2)]
    public async Task Nobody_waits_in_a_turn_that_the_bot_began(int status, int calls)
    {
        await using var world = await World.StartAsync();
        world.Connector.Rule = (_, _) => new ConnectorFault(status);

        var refusal = Assert.IsType<ErrorResponseException>(await Continue(world, world.ServiceUrl));

        Assert.Equal(status, (int)refusal.Response!.StatusCode);
        Assert.Equal(calls, world.Connector.Calls.Count);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task Nobody_waits_for_a_connection_in_a_turn_that_the_bot_began()
    {
        await using var world = await World.StartAsync();

        var broken = Assert.IsType<HttpRequestException>(await Continue(world, "http://127.0.0.1:1/"));

        Assert.Equal(HttpRequestError.ConnectionError, broken.HttpRequestError);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task A_host_that_lets_nobody_in_is_no_call_that_may_have_arrived()
    {
        await using var world = await World.StartAsync();
        using var deaf = new DeafListener();

        var broken = Assert.IsType<HttpRequestException>(await Continue(world, deaf.Address));

        Assert.Equal(HttpRequestError.ConnectionError, broken.HttpRequestError);
    }

    [Fact]
    public async Task Nobody_waits_for_a_conversation_that_the_bot_opens()
    {
        await using var world = await World.StartAsync();
        world.Connector.Rule = (_, _) => new ConnectorFault(503);
        var parameters = new ConversationParameters { Members = [new ChannelAccount("29:1abcUSER")] };

        await Assert.ThrowsAsync<ErrorResponseException>(() => world.Adapter.CreateConversationAsync(
            World.AppId, Channels.Msteams, world.ServiceUrl, null, parameters, (_, _) => Task.CompletedTask, CancellationToken.None));

        Assert.Single(world.Connector.Calls);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task In_an_opened_conversation_nobody_waits_either()
    {
        await using var world = await World.StartAsync();
        world.Connector.Rule = (_, number) => number == 1 ? null : new ConnectorFault(503);
        var parameters = new ConversationParameters { Members = [new ChannelAccount("29:1abcUSER")] };

        await Assert.ThrowsAsync<ErrorResponseException>(() => world.Adapter.CreateConversationAsync(
            World.AppId, Channels.Msteams, world.ServiceUrl, null, parameters, SayHi, CancellationToken.None));

        Assert.Equal(2, world.Connector.Calls.Count);
        Assert.Empty(world.Time.Waits);
    }

    static Task SayHi(ITurnContext turn, CancellationToken cancel) => turn.SendActivityAsync("hi", cancellationToken: cancel);

    static Task<Exception?> Continue(World world, string serviceUrl)
    {
        var reference = new ConversationReference
        {
            ServiceUrl = serviceUrl,
            ChannelId = Channels.Msteams,
            Conversation = new ConversationAccount { Id = "a:1conv" },
        };
        return Record.ExceptionAsync(() =>
            world.Adapter.ContinueConversationAsync(World.AppId, reference, SayHi, CancellationToken.None));
    }

    static async Task<Exception?> Reply(World world)
    {
        world.Bot.RepliesAndCatches();
        await world.PostAsync(world.Message());
        return world.Bot.Caught;
    }
}
