namespace Pathways.Acceptance.Hosting;

/// <summary>The service as a process of its own, as an operator starts it.</summary>
public class StartTests
{
    [Theory]
    [InlineData("MicrosoftAppId", "Production")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "Production", "MicrosoftAppId=x", "ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:1/")]
    [InlineData("ToChannelFromBotLoginUrl", "Staging", "MicrosoftAppId=x", "ToChannelFromBotLoginUrl=https://localhost/")]
    [InlineData("MicrosoftAppPassword", "Production", "MicrosoftAppId=x")]
    [InlineData("MicrosoftAppTenantId", "Production", "MicrosoftAppId=x", "MicrosoftAppType=SingleTenant", "MicrosoftAppPassword=hunter2")]
    [InlineData("MicrosoftAppType", "Production", "MicrosoftAppId=x", "MicrosoftAppType=Whatever", "MicrosoftAppPassword=hunter2")]
    [InlineData("ConnectionStrings:Pathways", "Development", "ConnectionStrings:Pathways=nonsense")]
    [InlineData("ConnectionStrings:Pathways", "Development", "ConnectionStrings:Pathways=Host=127.0.0.1;Port=1;Password=hunter2")]
    public async Task A_mistake_in_the_settings_stops_the_start_with_one_line_that_names_the_key(string key, string environment, params string[] settings)
    {
        using var service = ChildProcess.Service(environment, "http://127.0.0.1:0", settings);
        var (exitCode, said, complained) = await service.EndAsync();
        Assert.Equal(1, exitCode);
        var line = Assert.Single(complained.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line);
        Assert.DoesNotContain("hunter2", said + complained);
        Assert.DoesNotContain("   at ", said + complained);
    }
}
