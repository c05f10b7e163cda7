using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.BotFramework.Tests.Authentication;

public sealed class InboundTokenTests
{
    const string OtherApp = "11111111-0000-0000-0000-000000000000";

    static readonly Dictionary<string, Func<World, string?>> Forgeries = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => null,
        ["basic credentials"] = _ => "Basic dXNlcjpwYXNz",
        ["two tokens"] = world => $"Bearer {world.ChannelToken()} {world.ChannelToken()}",
        ["no scheme"] = world => world.ChannelToken(),
        ["three parts of garbage"] = _ => "Bearer abc.def.ghi",
        ["three empty parts"] = _ => "Bearer ..",
        ["two parts"] = world => "Bearer " + Cut(world.ChannelToken()),
        ["a novel"] = _ => "Bearer " + new string('a', 12_000) + "." + new string('b', 12_000) + ".c",
        ["another audience"] = world => Channel(world, claims => claims["aud"] = OtherApp),
        ["no audience"] = world => Channel(world, claims => claims.Remove("aud")),
        ["another issuer"] = world => Channel(world, claims => claims["iss"] = "https://evil.example"),
        ["no issuer"] = world => Channel(world, claims => claims.Remove("iss")),
        ["algorithm none"] = world => "Bearer " + FakeSigningKey.Unsigned(Header(world, h => h["alg"] = "none"), Claims(world)) + ".",
        ["algorithm none with a signature"] = world => Signed(world, header => header["alg"] = "none"),
        ["HS256 with the public key"] = HmacWithThePublicKey,
        ["RS512 announced"] = world => Signed(world, header => header["alg"] = "RS512"),
        ["a critical extension"] = world => Signed(world, header => header["crit"] = new JsonArray("exp")),
        ["an unknown key"] = world => Signed(world, header => header["kid"] = "never-seen"),
        ["no key id"] = world => Signed(world, header => header.Remove("kid")),
        ["another key under a known id"] = SignedByAStranger,
        ["a changed payload"] = ChangedPayload,
        ["expired six minutes ago"] = world => Channel(world, claims => claims["exp"] = Moment(world, -6)),
        ["no end"] = world => Channel(world, claims => claims.Remove("exp")),
        ["an end that is no number"] = world => Channel(world, claims => claims["exp"] = "tomorrow"),
        ["not valid for six minutes"] = world => Channel(world, claims => claims["nbf"] = Moment(world, +6)),
        ["no service URL"] = world => Channel(world, claims => claims.Remove("serviceurl")),
        ["another service URL"] = world => Channel(world, claims => claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["a key without endorsements"] = world => SignedBy(world, new FakeSigningKey("bare")),
        ["a key of another channel"] = world => SignedBy(world, new FakeSigningKey("slack-only", "slack")),
        ["an Entra token of another app"] = world => "Bearer " + world.Authority.EntraToken(World.AppId, World.Tenant, OtherApp),
        ["an Entra token of another tenant"] = world => "Bearer " + world.Authority.EntraToken(World.AppId, OtherApp, World.AppId),
        ["an Entra token of an unknown version"] = world =>
            "Bearer " + world.Authority.EntraToken(World.AppId, World.Tenant, World.AppId, claims => claims["ver"] = "3.0"),
        ["a skill's token"] = world => "Bearer " + world.Authority.EntraToken(World.AppId, World.Tenant, OtherApp, claims =>
        {
            claims["ver"] = "1.0";
            claims["appid"] = OtherApp;
            claims["iss"] = $"https://sts.windows.net/{World.Tenant}/";
        }),
        ["an embedded key"] = EmbeddedKey,
    };

    public static TheoryData<string> ForgeryNames => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(ForgeryNames))]
    public async Task A_request_with_a_bad_token_never_reaches_the_bot(string forgery)
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(world.Message(), Forgeries[forgery](world));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, world.Bot.Turns);
        Assert.Empty(world.Connector.Calls);
    }

    [Theory]
    [InlineData("exp", -4)]
    [InlineData("nbf", +4)]
    public async Task Clocks_may_differ_by_almost_five_minutes(string claim, int minutes)
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(world.Message(), Channel(world, claims => claims[claim] = Moment(world, minutes)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_believed_once_still_ends()
    {
        await using var world = await World.StartAsync();
        var token = "Bearer " + world.ChannelToken();
        using var first = await world.PostAsync(world.Message(), token);
        world.Time.Advance(TimeSpan.FromMinutes(16));

        using var second = await world.PostAsync(world.Message(), token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_channels_token_opens_the_door_and_names_the_caller()
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["callerId"] = "urn:botframework:aadappid:forged";

        using var response = await world.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(CallerIdConstants.PublicAzureChannel, world.Bot.Last!.CallerId);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_any_case()
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(world.Message(), "bearer " + world.ChannelToken());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(World.Tenant)]
    [InlineData("d6d49420-f39b-4df7-a1dc-d59a935871db")]
    public async Task The_emulator_gets_in_with_the_bots_own_credentials(string tenant)
    {
        await using var world = await World.StartAsync();
        var token = world.Authority.EntraToken(World.AppId, tenant, World.AppId);

        using var response = await world.PostAsync(world.Message(), $"Bearer {token}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_audience_may_be_one_of_several()
    {
        await using var world = await World.StartAsync();

        using var response = await world.PostAsync(
            world.Message(), Channel(world, claims => claims["aud"] = new JsonArray("someone", $"api://{World.AppId}")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_activity_that_names_a_stranger_as_its_channel_is_refused_although_its_token_says_the_same()
    {
        await using var world = await World.StartAsync();
        var message = world.Message();
        message["serviceUrl"] = "https://evil.example/";

        using var response = await world.PostAsync(
            message, "Bearer " + world.Authority.ChannelToken(World.AppId, "https://evil.example/"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(0, world.Bot.Turns);
    }

    static string Channel(World world, Action<JsonObject> claims) => "Bearer " + world.ChannelToken(claims);

    static long Moment(World world, int minutes) => world.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    static string Cut(string token) => token[..token.LastIndexOf('.')];

    static JsonObject Claims(World world) => world.Authority.Lifetime(new JsonObject
    {
        ["iss"] = FakeIdentityAuthority.ChannelIssuer,
        ["aud"] = World.AppId,
        ["serviceurl"] = world.ServiceUrl,
    });

    static JsonObject Header(World world, Action<JsonObject> change)
    {
        var header = FakeIdentityAuthority.Header(world.Authority.Key.Id);
        change(header);
        return header;
    }

    static string Signed(World world, Action<JsonObject> change)
        => "Bearer " + world.Authority.Key.Sign(Header(world, change), Claims(world));

    static string SignedBy(World world, FakeSigningKey published)
    {
        world.Authority.OtherKeys.Add(published);
        return "Bearer " + world.Authority.ChannelToken(World.AppId, world.ServiceUrl, key: published);
    }

    static string SignedByAStranger(World world)
    {
        using var stranger = new FakeSigningKey(world.Authority.Key.Id, "msteams");
        return "Bearer " + world.Authority.ChannelToken(World.AppId, world.ServiceUrl, key: stranger);
    }

    static string EmbeddedKey(World world)
    {
        using var stranger = new FakeSigningKey("mine", "msteams");
        var header = FakeIdentityAuthority.Header(stranger.Id);
        header["jwk"] = stranger.ToJwk();
        header["jku"] = "https://evil.example/keys";
        return "Bearer " + stranger.Sign(header, Claims(world));
    }

    static string HmacWithThePublicKey(World world)
    {
        var signed = FakeSigningKey.Unsigned(Header(world, header => header["alg"] = "HS256"), Claims(world));
        var signature = HMACSHA256.HashData(world.Authority.Key.ExportPublicKey(), Encoding.ASCII.GetBytes(signed));
        return $"Bearer {signed}.{Base64Url.EncodeToString(signature)}";
    }

    static string ChangedPayload(World world)
    {
        var parts = world.ChannelToken().Split('.');
        var other = world.ChannelToken(claims => claims["extra"] = "more").Split('.');
        return $"Bearer {parts[0]}.{other[1]}.{parts[2]}";
    }
}
