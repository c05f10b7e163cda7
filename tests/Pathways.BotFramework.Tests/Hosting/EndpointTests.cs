using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Pathways.BotFramework.Tests.Hosting;

public sealed class EndpointTests
{
    static readonly Dictionary<string, byte[]> BadBodies = new(StringComparer.Ordinal)
    {
        ["nothing"] = [],
        ["no JSON"] = Utf8("hello"),
        ["half JSON"] = Utf8("""{"type":"message","""),
        ["two documents"] = Utf8("""{"type":"message"}{"type":"message"}"""),
        ["null"] = Utf8("null"),
        ["a number"] = Utf8("5"),
        ["a list"] = Utf8("""[{"type":"message"}]"""),
        ["no type"] = Utf8("""{"text":"hello"}"""),
        ["a null type"] = Utf8("""{"type":null}"""),
        ["a blank type"] = Utf8("""{"type":"  "}"""),
        ["a type that is no string"] = Utf8("""{"type":{}}"""),
        ["a text that is no string"] = Utf8("""{"type":"message","text":{"a":1}}"""),
        ["attachments that are no list"] = Utf8("""{"type":"message","attachments":"none"}"""),
        ["an entity that is no object"] = Utf8("""{"type":"message","entities":[7]}"""),
        ["half a surrogate pair in the text"] = Utf8("""{"type":"message","text":"\ud83d"}"""),
        ["half a surrogate pair in a free-form value"] = Utf8("""{"type":"message","value":{"a":["\uDC00"]}}"""),
        ["half a surrogate pair in a free-form name"] = Utf8("""{"type":"message","channelData":{"\ud83d":1}}"""),
        ["bytes that are no UTF-8"] = [.. Utf8("{\"type\":\"message\",\"value\":\""), 0xC3, 0x28, .. Utf8("\"}")],
        ["ten thousand lists in each other"] = Utf8($$"""{"type":"message","value":{{Nested(10_000)}}}"""),
        ["ten thousand lists in an unknown member"] = Utf8($$"""{"type":"message","unheardOf":{{Nested(10_000)}}}"""),
    };

    public static TheoryData<string> BadBodyNames => [.. BadBodies.Keys];

    [Theory]
    [MemberData(nameof(BadBodyNames))]
    public async Task A_body_that_is_no_activity_is_a_bad_request(string body)
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(Json(BadBodies[body]), "Bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, world.Bot.Turns);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_a_post_is_allowed(string method)
    {
        await using var world = await World.StartAsync();

        using var response = await world.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Only_json_in_utf8_is_understood(string? contentType)
    {
        await using var world = await World.StartAsync();
        using var body = Json(Utf8(world.Message().ToJsonString()));
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        using var response = await world.PostAsync(body, "Bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, world.Bot.Turns);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=UTF-8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/vnd.microsoft.activity+json")]
    public async Task Json_has_several_names(string contentType)
    {
        await using var world = await World.StartAsync();
        using var body = Json(Utf8(world.Message().ToJsonString()));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await world.PostAsync(body, "Bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_a_megabyte_is_too_much(bool chunked)
    {
        await using var world = await World.StartAsync();
        var bytes = Utf8(world.Message(new string('a', 1_100_000)).ToJsonString());
        using HttpContent body = chunked ? new StreamContent(new Unseekable(bytes)) : Json(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await world.PostAsync(body, "Bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, world.Bot.Turns);
    }

    [Fact]
    public async Task A_large_chunked_message_is_read_whole()
    {
        await using var world = await World.StartAsync();
        using var body = new StreamContent(new Unseekable(Utf8(world.Message(new string('é', 100_000)).ToJsonString())));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await world.PostAsync(body, "Bearer " + world.ChannelToken());

        Assert.Equal(100_000, world.Bot.Last!.Text!.Length);
    }

    [Fact]
    public async Task A_byte_order_mark_and_whole_surrogate_pairs_are_fine()
    {
        await using var world = await World.StartAsync();
        var json = world.Message().ToJsonString().Replace("\"hello\"", "\"\\ud83d\\ude00\"", StringComparison.Ordinal);

        await world.PostAsync(Json([0xEF, 0xBB, 0xBF, .. Utf8(json)]), "Bearer " + world.ChannelToken());

        Assert.Equal("😀", world.Bot.Last!.Text);
    }

    [Fact]
    public async Task An_activity_of_a_type_never_heard_of_is_taken_kindly()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = new ActivityHandler().OnTurnAsync;

        using var response = await world.PostAsync(world.Envelope("somethingNew"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_time_that_cannot_be_read_is_no_reason_to_lose_the_message()
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["timestamp"] = "yesterday";
        message["localTimestamp"] = 5;

        await world.PostAsync(message);

        Assert.Null(world.Bot.Last!.Timestamp);
        Assert.Equal("hello", world.Bot.Last.Text);
    }

    [Fact]
    public async Task A_bot_that_throws_is_a_server_error_unless_it_handles_it()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = (_, _) => throw new InvalidOperationException("broken");

        using var unhandled = await world.PostAsync(world.Message());
        world.Adapter.OnTurnError = (turn, e) => turn.SendActivityAsync($"sorry, {e.Message}");
        using var handled = await world.PostAsync(world.Message());

        Assert.Equal(HttpStatusCode.InternalServerError, unhandled.StatusCode);
        Assert.Equal(HttpStatusCode.OK, handled.StatusCode);
        Assert.Equal("sorry, broken", (string?)Assert.Single(world.Connector.Sent)["text"]);
    }

    [Fact]
    public async Task A_hundred_turns_at_once_each_get_their_own_answer()
    {
        await using var world = await World.StartAsync();
        world.Bot.OnTurn = (turn, token) => turn.SendActivityAsync("re: " + turn.Activity.Text, cancellationToken: token);

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
        {
            var message = world.Message($"m{i}");
            message["conversation"]!["id"] = $"a:{i}";
            return world.PostAsync(message);
        }));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => (Text: $"re: m{i}", Conversation: $"a:{i}")).Order(),
            world.Connector.Sent.Select(sent => (Text: (string)sent["text"]!, Conversation: (string)sent["conversation"]!["id"]!)).Order());
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>A stream of unknown length, so that it is sent in chunks.</summary>
    sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
