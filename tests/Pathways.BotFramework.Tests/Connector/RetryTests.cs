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

    static async Task<Exception?> Reply(World world)
    {
        world.Bot.RepliesAndCatches();
        await world.PostAsync(world.Message());
        return world.Bot.Caught;
    }
}
