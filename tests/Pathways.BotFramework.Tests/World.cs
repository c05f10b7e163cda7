using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.BotFramework.Tests;

/// <summary>A bot behind its real endpoint, a channel, an authority, and a clock; everything on this machine.</summary>
sealed class World : IAsyncDisposable
{
    public const string AppId = "99999999-8888-7777-6666-555555555555";
    public const string Tenant = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    static readonly HttpClient Http = new();

    readonly WebApplication _app = LoopbackServer.Create();

    World(ManualTimeProvider time, FakeIdentityAuthority authority, FakeConnector connector)
    {
        Time = time;
        Authority = authority;
        Connector = connector;
    }

    public ManualTimeProvider Time { get; }

    public FakeIdentityAuthority Authority { get; }

    public FakeConnector Connector { get; }

    public ScriptedBot Bot { get; } = new();

    public CloudAdapter Adapter { get; private set; } = null!;

    public string ServiceUrl => Connector.ServiceUrl;

    public string ChannelToken(Action<JsonObject>? claims = null) => Authority.ChannelToken(AppId, ServiceUrl, claims);

    public static async Task<World> StartAsync(
        Action<Dictionary<string, string?>>? settings = null, ServiceClientCredentialsFactory? credentials = null)
    {
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero)) { SkipsWaits = true };
        var authority = await FakeIdentityAuthority.StartAsync(time);
        var connector = await FakeConnector.StartAsync(authority.IsGiven);
        var world = new World(time, authority, connector);
        await world.ServeAsync(settings, credentials);
        return world;
    }

    /// <summary>Without credentials: everybody is let in, and only this machine is ever called.</summary>
    public static async Task<World> StartAnonymousAsync()
    {
        var time = new ManualTimeProvider(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero)) { SkipsWaits = true };
        var connector = await FakeConnector.StartAsync(token => token is null);
        var world = new World(time, await FakeIdentityAuthority.StartAsync(time), connector);
        await world.ServeAsync(settings => settings.Clear(), credentials: null);
        return world;
    }

    public static Dictionary<string, string?> Settings(FakeIdentityAuthority authority) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["environment"] = "Development",
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "the-secret",
        ["MicrosoftAppTenantId"] = Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = authority.ChannelMetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = authority.EntraMetadataUrl,
        ["ToChannelFromBotLoginUrl"] = authority.LoginUrl,
    };

    public JsonObject Message(string text = "hello") => Envelope("message", new JsonObject { ["text"] = text });

    /// <summary>What Teams puts around everything it sends.</summary>
    public JsonObject Envelope(string type, JsonObject? more = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = "1763650000123",
            ["timestamp"] = "2026-11-20T15:00:00.123Z",
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:1abcUSER", ["name"] = "Ada Example" },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "Pathways" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = "a:1conv", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        foreach (var (name, value) in more ?? [])
            activity[name] = value?.DeepClone();
        return activity;
    }

    /// <summary>Delivers an activity the way a channel does, with a good token.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity, $"Bearer {ChannelToken()}");

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization)
        => PostAsync(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), authorization);

    public Task<HttpResponseMessage> PostAsync(HttpContent body, string? authorization)
        => SendAsync(new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = body }, authorization);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method)
        => SendAsync(new HttpRequestMessage(method, Endpoint), authorization: null);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        await Authority.DisposeAsync();
    }

    Uri Endpoint => new(LoopbackServer.AddressOf(_app), "api/messages");

    static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? authorization)
    {
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await Http.SendAsync(request);
    }

    async Task ServeAsync(Action<Dictionary<string, string?>>? change, ServiceClientCredentialsFactory? credentials)
    {
        var settings = Settings(Authority);
        change?.Invoke(settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        Adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration, Time, credentials));
        _app.Map("/api/messages", (HttpContext http) => Adapter.ProcessAsync(http.Request, http.Response, Bot, http.RequestAborted));
        await _app.StartAsync();
    }
}
