using System.Net;
using System.Text.Json.Nodes;
using Pathways.BotFramework.AdaptiveCards;

namespace Pathways.BotFramework.Tests.Hosting;

public sealed class InvokeTests
{
    [Fact]
    public async Task A_pressed_card_button_is_answered_with_a_new_card()
    {
        await using var world = await World.StartAsync();
        var bot = new CardBot();
        world.Bot.OnTurn = bot.OnTurnAsync;

        using var response = await world.PostAsync(Press(world));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((byte)'{', bytes[0]);
        var body = JsonNode.Parse(bytes)!;
        Assert.Equal(200, (int)body["statusCode"]!);
        Assert.Equal(AdaptiveCard.ContentType, (string?)body["type"]);
        Assert.Equal("Saved", (string?)body["value"]!["body"]![0]!["text"]);
        Assert.Equal("save", bot.Verb);
        Assert.Equal("shipped", bot.Note);
    }

    [Theory]
    [InlineData("null", "Missing value property")]
    [InlineData("{}", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "Action.Submit")]
    [InlineData("7", "unexpected shape")]
    [InlineData("""{"action":[]}""", "unexpected shape")]
    public async Task A_broken_card_action_is_a_bad_request(string value, string reason)
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = new CardBot().OnTurnAsync;

        using var response = await world.PostAsync(Invoke(world, "adaptiveCard/action", JsonNode.Parse(value)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("never/heard")]
    [InlineData("adaptiveCard/action")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_is_not_implemented(string? name)
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = new TeamsActivityHandler().OnTurnAsync;
        var value = name == "adaptiveCard/action" ? Press(world)["value"]!.DeepClone() : new JsonObject();

        using var response = await world.PostAsync(Invoke(world, name, value));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_bot_that_says_nothing_to_an_invoke_has_not_implemented_it()
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(Press(world));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task An_invoke_can_be_answered_by_sending_the_answer()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = (turn, token) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418, Body = new { tea = "pot" } } },
            token);

        using var response = await world.PostAsync(Press(world));

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal("""{"tea":"pot"}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(world.Connector.Calls);
    }

    [Fact]
    public async Task A_nameless_invoke_of_teams_is_a_card_button()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = new CardBot().OnTurnAsync;

        using var response = await world.PostAsync(Invoke(world, name: null, new JsonObject()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Replies_that_are_expected_come_back_in_the_response()
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["deliveryMode"] = DeliveryModes.ExpectReplies;
        world.Bot.OnTurn = async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.TraceActivityAsync("never shown here", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        };

        using var response = await world.PostAsync(message);

        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal(["one", "two"], replies.Select(reply => (string?)reply!["text"]));
        Assert.Equal("a:1conv", (string?)replies[0]!["conversation"]!["id"]);
        Assert.Empty(world.Connector.Calls);
    }

    static JsonObject Press(World world) => Invoke(world, "adaptiveCard/action", JsonNode.Parse(
        """{"action":{"type":"Action.Execute","id":"x","verb":"save","data":{"note":"shipped"}},"trigger":"manual"}"""));

    static JsonObject Invoke(World world, string? name, JsonNode? value)
    {
        var invoke = world.Envelope("invoke", new JsonObject { ["value"] = value });
        if (name is not null)
            invoke["name"] = name;
        return invoke;
    }

    sealed class CardBot : TeamsActivityHandler
    {
        public string? Verb { get; private set; }

        public string? Note { get; private set; }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Verb = invokeValue.Action!.Verb;
            Note = ((System.Text.Json.JsonElement)invokeValue.Action.Data!).GetProperty("note").GetString();
            return Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = AdaptiveCard.ContentType,
                Value = new AdaptiveCard("1.4") { Body = { new AdaptiveTextBlock("Saved") } },
            });
        }

        protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
            => Task.FromResult(CreateInvokeResponse());
    }
}
