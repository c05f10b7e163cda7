using System.Net;
using System.Text;

namespace Pathways.Acceptance.BadInput;

[Collection(SharedCoach.Name)]
public class BadInputTests(CoachHost host)
{
    public static TheoryData<string, string, string, int> Rubbish => new()
    {
        { "no JSON", "{nonsense", "application/json", 400 },
        { "nothing", "", "application/json", 400 },
        { "null", "null", "application/json", 400 },
        { "a list", "[]", "application/json", 400 },
        { "a number", "7", "application/json", 400 },
        { "no type", """{"text":"hi"}""", "application/json", 400 },
        { "an empty type", """{"type":"","text":"hi"}""", "application/json", 400 },
        { "a text that is a number", """{"type":"message","text":7}""", "application/json", 400 },
        { "half a surrogate pair", """{"type":"message","text":"\ud800"}""", "application/json", 400 },
        { "too deep", """{"type":"message","value":""" + new string('[', 10_000), "application/json", 400 },
        { "plain text", "hello", "text/plain", 415 },
        { "a form", "a=b", "application/x-www-form-urlencoded", 415 },
        { "a text of 1 MB", """{"type":"message","text":" """ + new string('x', 1_000_000) + "\"}", "application/json", 413 },
    };

    [Theory, MemberData(nameof(Rubbish))]
    public async Task Is_refused_as_such_and_the_service_goes_on(string what, string body, string contentType, int expected)
    {
        var person = host.InTeams("vandal");
        var response = await person.PostAsync(body, contentType);
        Assert.True((int)response.StatusCode == expected, $"{what}: {(int)response.StatusCode}");
        Assert.NotEmpty(await host.InTeams($"bystander-{what}").SayAsync("hi"));
    }

    [Theory]
    [InlineData("GET"), InlineData("PUT"), InlineData("DELETE")]
    public async Task Only_a_post_is_a_message(string method)
    {
        var response = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task Who_does_not_prove_who_they_are_gets_in_nowhere(string? token)
    {
        var person = host.InTeams("impostor");
        var message = person.Addressed(new() { ["type"] = "message", ["text"] = "log: I was never here" });
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.PostAsync(message.ToJsonString(), token: token)).StatusCode);
        Assert.Empty(person.Sent());
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task Activities_that_ask_for_nothing_are_taken_in_silence(string type) =>
        Assert.Empty(await host.InTeams("quiet").SendAsync(new() { ["type"] = type }));

    public static TheoryData<string> OddTexts =>
    [
        "", " \n\t ", "🙂🙂🙂", "‏‮مرحبا‬", "\u200b\u200d", "```\ncode\n```", "> quoted\nand more", new string('a', 3999),
        string.Concat(Enumerable.Repeat("win ", 900)), "Ω≈ç√∫˜µ≤≥÷", "'; drop table wins; --", "{{7*7}} ${x} %s \\0",
    ];

    [Theory, MemberData(nameof(OddTexts))]
    public async Task A_text_of_any_kind_gets_one_answer(string text) =>
        Assert.Single(await (await NewcomerAsync("odd")).SayAsync(text));

    [Fact]
    public async Task A_nul_cannot_be_kept_and_is_left_out()
    {
        var person = await NewcomerAsync("nul");
        Assert.Contains("“before after”", (await person.SayAsync("log: before\0 after").Only()).Text);
    }

    [Fact]
    public async Task A_byte_that_is_no_UTF8_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new ByteArrayContent([.. Encoding.ASCII.GetBytes("""{"type":"message","text":" """), 0xff, .. Encoding.ASCII.GetBytes("\"}")]);
        request.Content.Headers.ContentType = new("application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Http.SendAsync(request)).StatusCode);
    }

    async Task<TeamsPerson> NewcomerAsync(string name)
    {
        var person = host.InTeams($"{name}-{Guid.NewGuid():N}");
        await person.ArriveAsync();
        return person;
    }
}
