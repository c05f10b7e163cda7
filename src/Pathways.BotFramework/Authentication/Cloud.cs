namespace Pathways.BotFramework;

/// <summary>The fixed addresses and names of one of Microsoft's clouds.</summary>
sealed record Cloud
{
    const string BotFrameworkTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    const string ServicesTenant = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    public static readonly Cloud Public = new()
    {
        CallerId = CallerIdConstants.PublicAzureChannel,
        ChannelIssuer = "https://api.botframework.com",
        ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        EntraMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        LoginHost = "https://login.microsoftonline.com",
        SharedTenant = "botframework.com",
        Scope = "https://api.botframework.com",
        TrustedTenants = [BotFrameworkTenant, ServicesTenant],
    };

    public static readonly Cloud Government = new()
    {
        CallerId = CallerIdConstants.USGovChannel,
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EntraMetadata = $"https://login.microsoftonline.us/{GovernmentTenant}/v2.0/.well-known/openid-configuration",
        LoginHost = "https://login.microsoftonline.us",
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us",
        TrustedTenants = [GovernmentTenant, ServicesTenant],
    };

    public required string CallerId { get; init; }

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    public required string EntraMetadata { get; init; }

    public required string LoginHost { get; init; }

    /// <summary>Where a multi-tenant bot gets its tokens.</summary>
    public required string SharedTenant { get; init; }

    public required string Scope { get; init; }

    public required string[] TrustedTenants { get; init; }

    public static Cloud Named(string? channelService) => channelService switch
    {
        null or "" => Public,
        "https://botframework.azure.us" => Government,
        _ => throw new InvalidOperationException($"ChannelService '{channelService}' is not a known cloud."),
    };

    /// <summary>How Entra signs itself for the tenants whose tokens count, the bot's own included.</summary>
    public HashSet<string> EntraIssuers(string? ownTenant)
    {
        var tenants = string.IsNullOrEmpty(ownTenant) ? TrustedTenants : [.. TrustedTenants, ownTenant];
        return [.. tenants.SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"{LoginHost}/{tenant}/v2.0" })];
    }
}
