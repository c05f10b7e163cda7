using Microsoft.Extensions.Configuration;

namespace Pathways.BotFramework.Tests.Authentication;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1:5000/keys")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "https://localhost/keys")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "http://localhost:5000/keys")]
    [InlineData("ToChannelFromBotLoginUrl", "http://127.0.0.1:5000/{0}")]
    public void A_stand_in_on_this_machine_is_for_development_only(string key, string address)
    {
        Assert.Throws<InvalidOperationException>(() => Make("Production", (key, address)));
        Assert.Throws<InvalidOperationException>(() => Make(environment: null, (key, address)));
        Assert.NotNull(Make("Development", (key, address)));
    }

    [Theory]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.botframework.com/keys")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.microsoftonline.com/{0}")]
    [InlineData("ToChannelFromBotLoginUrl", "not a url")]
    [InlineData("ChannelService", "https://unknown.cloud")]
    [InlineData("MicrosoftAppType", "Unheard")]
    public void An_unsafe_address_or_an_unknown_word_stops_the_start(string key, string value)
        => Assert.Throws<InvalidOperationException>(() => Make("Development", (key, value)));

    [Theory]
    [InlineData("MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("MicrosoftAppTenantId")]
    public void Half_a_set_of_credentials_stops_the_start(string missing)
        => Assert.Throws<InvalidOperationException>(() => Make("Production", (missing, "")));

    [Fact]
    public void A_managed_identity_with_a_password_stops_the_start()
        => Assert.Throws<InvalidOperationException>(() => Make("Production", ("MicrosoftAppType", "UserAssignedMSI")));

    [Fact]
    public void The_government_cloud_has_its_own_issuers()
    {
        var issuers = Cloud.Named("https://botframework.azure.us").EntraIssuers("own");

        Assert.Contains("https://login.microsoftonline.us/own/v2.0", issuers);
        Assert.DoesNotContain("https://login.microsoftonline.com/own/v2.0", issuers);
    }

    static CloudAdapter Make(string? environment, params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["environment"] = environment,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = World.AppId,
            ["MicrosoftAppPassword"] = "the-secret",
            ["MicrosoftAppTenantId"] = World.Tenant,
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        return new CloudAdapter(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }
}
