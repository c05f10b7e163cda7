namespace Pathways.BotFramework.Tests.Connector;

public sealed class TrustedServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/amer/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/")]
    [InlineData("https://SMBA.trafficmanager.net/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://slack.botframework.com/")]
    [InlineData("https://webchat.botframework.azure.us/")]
    public void Channels_are_trusted(string url) => Assert.True(new TrustedServiceUrls(false, development: false).Contains(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/?x=.botframework.com")]
    [InlineData("https://smba.trafficmanager.net/emea/?next=evil")]
    [InlineData("https://smba.trafficmanager.net/emea/#x")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("https://localhost/")]
    public void Everybody_else_is_not(string? url) => Assert.False(new TrustedServiceUrls(false, development: false).Contains(url));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void This_machine_is_trusted_in_development_or_without_credentials(bool authenticationDisabled, bool development)
    {
        var trusted = new TrustedServiceUrls(authenticationDisabled, development);

        Assert.True(trusted.Contains("http://localhost:56150/_connector"));
        Assert.True(trusted.Contains("http://[::1]:56150/"));
    }

    [Fact]
    public void Without_credentials_only_this_machine_is_trusted()
    {
        var trusted = new TrustedServiceUrls(authenticationDisabled: true, development: true);

        Assert.False(trusted.Contains("https://smba.trafficmanager.net/emea/"));
    }

    [Fact]
    public void A_trusted_address_ends_with_one_slash()
    {
        var trusted = new TrustedServiceUrls(false, development: false);

        Assert.Equal("https://smba.trafficmanager.net/emea/", trusted.Require("https://smba.trafficmanager.net/emea").ToString());
        Assert.Equal("https://smba.trafficmanager.net/emea/", trusted.Require("https://smba.trafficmanager.net/emea//").ToString());
    }
}
