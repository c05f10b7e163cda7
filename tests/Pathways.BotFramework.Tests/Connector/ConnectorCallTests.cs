using System.Net;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.BotFramework.Tests.Connector;

public sealed class ConnectorCallTests
{
    [Fact]
    public async Task A_reply_goes_to_the_message_it_answers_with_every_id_escaped()
    {
        await using var world = await Saying((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        var message = world.Message();
        message["conversation"]!["id"] = "19:abc@thread.tacv2;messageid=1 2/3";

        await world.PostAsync(message);

        var call = Assert.Single(world.Connector.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%202%2F3/activities/1763650000123", call.Path);
        Assert.Equal("28:" + World.AppId, (string?)call.Body!["from"]!["id"]);
        Assert.Equal("29:1abcUSER", (string?)call.Body["recipient"]!["id"]);
        Assert.Equal("1763650000123", (string?)call.Body["replyToId"]);
        Assert.False(call.Body.ContainsKey("id"));
    }

    [Fact]
    public async Task The_channels_id_comes_back_to_the_bot()
    {
        ResourceResponse? response = null;
        var reply = MessageFactory.Text("hi");
        await using var world = await Saying(async (turn, token) => response = await turn.SendActivityAsync(reply, token));

        await world.PostAsync(world.Message());

        Assert.Equal("1", response!.Id);
        Assert.Equal("1", reply.Id);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_a_success()
    {
        ResourceResponse? response = null;
        await using var world = await Saying(async (turn, token) =>
            response = await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token));
        world.Connector.AnswersWithoutBody = true;

        await world.PostAsync(world.Message());

        Assert.Equal("", response!.Id);
        Assert.Equal("typing", (string?)Assert.Single(world.Connector.Sent)["type"]);
    }

    [Fact]
    public async Task A_sent_message_can_be_replaced_and_deleted()
    {
        await using var world = await Saying(async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("first", cancellationToken: token);
            var second = MessageFactory.Text("second");
            second.Id = sent!.Id;
            await turn.UpdateActivityAsync(second, token);
            await turn.DeleteActivityAsync(sent.Id!, token);
        });

        using var response = await world.PostAsync(world.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["POST", "PUT", "DELETE"], world.Connector.Calls.Select(call => call.Method));
        Assert.Equal("/v3/conversations/a%3A1conv/activities/1", world.Connector.Calls.Last().Path);
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"gone"}}""", "BotNotInConversationRoster")]
    [InlineData(403, "", null)]
    [InlineData(404, "\"NotFound\"", null)]
    [InlineData(400, "<html>oops", null)]
    [InlineData(403, """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", null)]
    [InlineData(400, """{"error":{"code":"BadArgument","innerHttpError":{"statusCode":200,"body":{"ok":false}}}}""", "BadArgument")]
    public async Task A_refusal_is_not_repeated_and_tells_what_there_is_to_tell(int status, string body, string? code)
    {
        await using var world = await World.StartAsync();
        world.Bot.RepliesAndCatches();
        world.Connector.Faults.Enqueue(new ConnectorFault(status, body));

        await world.PostAsync(world.Message());

        var refusal = Assert.IsType<ErrorResponseException>(world.Bot.Caught);
        Assert.Equal(status, (int)refusal.Response!.StatusCode);
        Assert.Equal(body, refusal.Response.Content);
        Assert.Equal(code, refusal.Body?.Error?.Code);
        Assert.Single(world.Connector.Calls);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task An_id_that_would_climb_out_of_the_path_is_refused(string id)
    {
        await using var world = await World.StartAsync();
        world.Bot.RepliesAndCatches();
        var message = world.Message();
        message["conversation"]!["id"] = id;

        await world.PostAsync(message);

        Assert.IsAssignableFrom<ArgumentException>(world.Bot.Caught);
        Assert.Empty(world.Connector.Calls);
    }

    static async Task<World> Saying(Func<ITurnContext, CancellationToken, Task> turn)
    {
        var world = await World.StartAsync();
        world.Bot.OnTurn = turn;
        return world;
    }
}
