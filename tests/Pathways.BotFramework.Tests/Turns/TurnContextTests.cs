namespace Pathways.BotFramework.Tests.Turns;

public sealed class TurnContextTests
{
    readonly RecordingAdapter _adapter = new();
    readonly TurnContext _turn;

    public TurnContextTests() => _turn = new TurnContext(_adapter, new Activity(ActivityTypes.Message)
    {
        Id = "in-1",
        ChannelId = "msteams",
        Locale = "fr-FR",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount { Id = "conv" },
    });

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task Blank_text_cannot_be_sent(string? text)
        => await Assert.ThrowsAsync<ArgumentNullException>(() => _turn.SendActivityAsync(text!));

    [Fact]
    public async Task Nothing_cannot_be_sent() => await Assert.ThrowsAsync<ArgumentException>(() => _turn.SendActivitiesAsync([]));

    [Fact]
    public async Task A_sent_text_is_addressed_and_gets_its_id()
    {
        var response = await _turn.SendActivityAsync("hi", inputHint: null);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("user", "bot", "conv", "in-1"), (sent.Recipient!.Id, sent.From!.Id, sent.Conversation!.Id, sent.ReplyToId));
        Assert.Equal(("id-0", "id-0"), (sent.Id, response!.Id));
        Assert.Equal("fr-FR", sent.Locale);
        Assert.Null(sent.InputHint);
        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task Handlers_stand_around_the_send_in_order_and_may_stop_it()
    {
        var order = new List<string>();
        _turn.OnSendActivities(async (_, _, next) =>
        {
            order.Add("first in");
            var responses = await next();
            order.Add("first out");
            return responses;
        });
        _turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            return activities[0].Text == "stop" ? Task.FromResult<ResourceResponse[]>([]) : next();
        });

        await _turn.SendActivityAsync("go");
        var stopped = await _turn.SendActivityAsync("stop");

        Assert.Null(stopped);
        Assert.Equal("go", Assert.Single(_adapter.Sent).Text);
        Assert.Equal(["first in", "second", "first out", "first in", "second", "first out"], order);
    }

    [Fact]
    public async Task Replacing_and_deleting_pass_their_handlers()
    {
        var seen = 0;
        _turn.OnUpdateActivity((_, _, next) =>
        {
            seen++;
            return next();
        });
        _turn.OnDeleteActivity((_, _, next) =>
        {
            seen++;
            return next();
        });

        await _turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "x" });
        await _turn.DeleteActivityAsync("y");

        Assert.Equal(2, seen);
        Assert.Equal("conv", Assert.Single(_adapter.Updated).Conversation!.Id);
        Assert.Equal("y", Assert.Single(_adapter.Deleted).ActivityId);
    }

    [Fact]
    public void Turn_state_is_kept_by_name_and_by_type()
    {
        _turn.TurnState.Add("name", "value");
        _turn.TurnState.Add(new List<int> { 1 });
        _turn.TurnState.Set("gone", "x");
        _turn.TurnState.Set<string>("gone", null);

        Assert.Equal("value", _turn.TurnState.Get<string>("name"));
        Assert.Equal([1], _turn.TurnState.Get<List<int>>()!);
        Assert.Null(_turn.TurnState.Get<List<int>>("name"));
        Assert.Null(_turn.TurnState.Get<string>("gone"));
        Assert.Throws<ArgumentException>(() => _turn.TurnState.Add("name", "again"));
    }

    [Fact]
    public async Task Middleware_runs_inward_in_order_and_outward_in_reverse()
    {
        var order = new List<string>();
        _adapter.Use(new Named("a", order)).Use(new Named("b", order));

        await _adapter.RunAsync(_turn, (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], order);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        var reached = false;
        _adapter.Use(new Wall());

        await _adapter.RunAsync(_turn, (_, _) =>
        {
            reached = true;
            return Task.CompletedTask;
        });

        Assert.False(reached);
    }

    [Fact]
    public async Task Without_a_last_resort_an_exception_leaves_the_adapter()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _adapter.RunAsync(_turn, (_, _) => throw new TimeoutException()));

        Exception? caught = null;
        _adapter.OnTurnError = (_, e) =>
        {
            caught = e;
            return Task.CompletedTask;
        };
        await _adapter.RunAsync(_turn, (_, _) => throw new TimeoutException());
        Assert.IsType<TimeoutException>(caught);
    }

    sealed class Named(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            await next(cancellationToken);
            order.Add($"{name} out");
        }
    }

    sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
            => Task.CompletedTask;
    }
}
