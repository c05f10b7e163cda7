using System.Net;
using System.Text.Json.Nodes;

namespace Pathways.Acceptance.Hosting;

/// <summary>Without credentials, as on a developer's machine: this machine only, in both directions.</summary>
public class AnonymousTests(AnonymousTests.Host host) : IClassFixture<AnonymousTests.Host>
{
    public sealed class Host : CoachHost
    {
        public Host() => Credentials = "";
    }

    [Fact]
    public async Task This_machine_is_answered() => Assert.NotEmpty(await host.InTeams("developer").SayAsync("hi"));

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task What_a_tunnel_brings_from_outside_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent("""{"type":"message","text":"hi"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_sent_to_another_machine()
    {
        var person = host.InTeams("lured");
        var activity = person.Addressed(new JsonObject { ["type"] = "message", ["text"] = "hi", ["serviceUrl"] = "https://evil.example/" });
        var response = await person.PostAsync(activity.ToJsonString());
        Assert.True((int)response.StatusCode is >= 400 and < 500, $"answered {(int)response.StatusCode}");
        Assert.Empty(person.Sent());
    }
}
