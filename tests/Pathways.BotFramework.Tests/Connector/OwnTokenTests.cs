using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.BotFramework.Tests.Connector;

public sealed class OwnTokenTests
{
    [Fact]
    public async Task A_secret_is_sent_to_the_bots_own_tenant()
    {
        await using var world = await Replying();

        await world.PostAsync(world.Message());

        var request = Assert.Single(world.Authority.TokenRequests);
        Assert.Equal($"/{World.Tenant}/oauth2/v2.0/token", request.Path);
        Assert.Equal("client_credentials", request.Form["grant_type"]);
        Assert.Equal(World.AppId, request.Form["client_id"]);
        Assert.Equal("the-secret", request.Form["client_secret"]);
        Assert.Equal("https://api.botframework.com/.default", request.Form["scope"]);
    }

    [Fact]
    public async Task A_multi_tenant_bot_asks_the_shared_tenant()
    {
        await using var world = await Replying(settings => settings["MicrosoftAppType"] = "MultiTenant");

        await world.PostAsync(world.Message());

        Assert.Equal("/botframework.com/oauth2/v2.0/token", Assert.Single(world.Authority.TokenRequests).Path);
    }

    [Fact]
    public async Task One_token_serves_many_turns_at_once()
    {
        await using var world = await Replying();
        var gate = new TaskCompletionSource();
        world.Authority.TokenGate = gate.Task;

        var turns = Enumerable.Range(0, 30).Select(_ => world.PostAsync(world.Message())).ToList();
        gate.SetResult();
        await Task.WhenAll(turns);

        Assert.Single(world.Authority.TokenRequests);
        Assert.Equal(30, world.Connector.Sent.Count());
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_while_the_old_one_serves_on()
    {
        await using var world = await Replying();
        await world.PostAsync(world.Message());
        world.Time.Advance(TimeSpan.FromMinutes(56));
        world.Authority.TokenFaults.Enqueue(500);

        using var response = await world.PostAsync(world.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(world.Connector.Calls, call => Assert.Equal("bot-token-1", call.Token));
    }

    [Fact]
    public async Task An_ended_token_is_never_used()
    {
        await using var world = await Replying();
        await world.PostAsync(world.Message());
        world.Time.Advance(TimeSpan.FromMinutes(61));

        await world.PostAsync(world.Message());

        Assert.Equal(["bot-token-1", "bot-token-2"], world.Connector.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        await using var world = await Replying();
        await world.PostAsync(world.Message());
        world.Authority.RevokeTokens();

        using var response = await world.PostAsync(world.Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["bot-token-1", "bot-token-1", "bot-token-2"], world.Connector.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task A_channel_that_keeps_refusing_is_asked_twice_only()
    {
        await using var world = await World.StartAsync();
        world.Bot.RepliesAndCatches();
        world.Connector.Faults.Enqueue(new ConnectorFault(401));
        world.Connector.Faults.Enqueue(new ConnectorFault(401));

        await world.PostAsync(world.Message());

        Assert.Equal(HttpStatusCode.Unauthorized, Assert.IsType<ErrorResponseException>(world.Bot.Caught).Response!.StatusCode);
        Assert.Equal(2, world.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_busy_authority_is_asked_again_and_a_refusing_one_is_not()
    {
        await using var world = await World.StartAsync();
        world.Bot.RepliesAndCatches();
        world.Authority.TokenFaults.Enqueue(503);
        world.Authority.TokenFaults.Enqueue(401);

        await world.PostAsync(world.Message());

        var refusal = Assert.IsType<HttpRequestException>(world.Bot.Caught);
        Assert.Equal((HttpStatusCode.Unauthorized, HttpRequestError.UserAuthenticationError), (refusal.StatusCode, refusal.HttpRequestError));
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, world.Authority.TokenRequests.Count);
        Assert.Empty(world.Connector.Calls);
    }

    [Fact]
    public async Task A_certificate_signs_who_the_bot_is()
    {
        using var key = RSA.Create(2048);
        using var certificate = SelfSigned(key);
        await using var world = await Replying(
            credentials: new CertificateServiceClientCredentialsFactory(certificate, World.AppId, World.Tenant, sendX5c: true));

        await world.PostAsync(world.Message());

        var form = Assert.Single(world.Authority.TokenRequests).Form;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.False(form.ContainsKey("client_secret"));
        var parts = form["client_assertion"].ToString().Split('.');
        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var signature = Base64Url.DecodeFromChars(parts[2]);
        Assert.True(key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        AssertAssertion(world, Decoded(parts[0]), Decoded(parts[1]), certificate);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_platform()
    {
        await using var world = await Replying(settings =>
        {
            settings["MicrosoftAppType"] = "UserAssignedMSI";
            settings.Remove("MicrosoftAppPassword");
            settings["IDENTITY_HEADER"] = "platform-secret";
            settings["IDENTITY_ENDPOINT"] = settings["ToChannelFromBotLoginUrl"]!.Replace("{0}", "msi/token", StringComparison.Ordinal);
        });

        await world.PostAsync(world.Message());

        var request = Assert.Single(world.Authority.TokenRequests);
        Assert.Equal("/msi/token", request.Path);
        Assert.Equal("https://api.botframework.com", request.Query["resource"]);
        Assert.Equal(World.AppId, request.Query["client_id"]);
        Assert.Equal("2019-08-01", request.Query["api-version"]);
        Assert.Equal("platform-secret", request.IdentityHeader);
        Assert.Single(world.Connector.Sent);
    }

    [Fact]
    public async Task Without_credentials_no_token_is_sent()
    {
        await using var world = await World.StartAnonymousAsync();
        world.Bot.Replies();

        using var response = await world.PostAsync(world.Message(), authorization: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(Assert.Single(world.Connector.Calls).Token);
        Assert.Empty(world.Authority.TokenRequests);
        Assert.Null(world.Bot.Last!.CallerId);
    }

    [Fact]
    public async Task Without_credentials_a_token_is_no_way_in()
    {
        await using var world = await World.StartAnonymousAsync();

        using var response = await world.PostAsync(world.Message(), "Bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    static async Task<World> Replying(
        Action<Dictionary<string, string?>>? settings = null, ServiceClientCredentialsFactory? credentials = null)
    {
        var world = await World.StartAsync(settings, credentials);
        world.Bot.Replies();
        return world;
    }

    static X509Certificate2 SelfSigned(RSA key)
        => new CertificateRequest("CN=pathways", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(80));

    static JsonNode Decoded(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;

    static void AssertAssertion(World world, JsonNode header, JsonNode payload, X509Certificate2 certificate)
    {
        Assert.Equal("RS256", (string?)header["alg"]);
        Assert.Equal(Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)), (string?)header["x5t#S256"]);
        Assert.Equal(Convert.ToBase64String(certificate.RawData), (string?)header["x5c"]![0]);
        Assert.Equal($"{world.Authority.Address}{World.Tenant}/oauth2/v2.0/token", (string?)payload["aud"]);
        Assert.Equal(World.AppId, (string?)payload["iss"]);
        Assert.Equal(World.AppId, (string?)payload["sub"]);
        Assert.InRange((long)payload["exp"]! - (long)payload["nbf"]!, 1, 600);
    }
}
