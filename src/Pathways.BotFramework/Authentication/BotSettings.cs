using Microsoft.Extensions.Configuration;

namespace Pathways.BotFramework;

/// <summary>The SDK's configuration keys, read once and checked.</summary>
sealed record BotSettings
{
    public required Cloud Cloud { get; init; }

    public required Uri ChannelMetadata { get; init; }

    public required Uri EntraMetadata { get; init; }

    public required string ChannelIssuer { get; init; }

    public required string OAuthScope { get; init; }

    public required string CallerId { get; init; }

    /// <summary>Where tokens come from; <c>{0}</c> stands for the tenant.</summary>
    public required string LoginUrl { get; init; }

    public required bool IsDevelopment { get; init; }

    /// <exception cref="InvalidOperationException">An address is unsafe, or is only meant for development.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var cloud = Cloud.Named(configuration["ChannelService"]);
        var development = IsDevelopmentHost(configuration);
        return new BotSettings
        {
            Cloud = cloud,
            IsDevelopment = development,
            ChannelMetadata = Address("ToBotFromChannelOpenIdMetadataUrl", cloud.ChannelMetadata),
            EntraMetadata = Address("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EntraMetadata),
            ChannelIssuer = Given("ToBotFromChannelTokenIssuer") ?? cloud.ChannelIssuer,
            OAuthScope = Given("ToChannelFromBotOAuthScope") ?? cloud.Scope,
            CallerId = Given("CallerId") ?? cloud.CallerId,
            LoginUrl = Login(),
        };

        string? Given(string key) => configuration[key] is { Length: > 0 } value ? value : null;

        Uri Address(string key, string standard) => SafeAddress(key, Given(key) ?? standard, development);

        string Login()
        {
            var url = Given("ToChannelFromBotLoginUrl") ?? $"{cloud.LoginHost}/{{0}}";
            SafeAddress("ToChannelFromBotLoginUrl", url, development);
            return url;
        }
    }

    // The web host puts its environment's name under this key, whichever way it was told.
    static bool IsDevelopmentHost(IConfiguration configuration)
        => string.Equals(configuration["environment"], "Development", StringComparison.OrdinalIgnoreCase);

    static Uri SafeAddress(string key, string value, bool development)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address))
            throw new InvalidOperationException($"{key} is not a URL.");
        if (address.IsLoopback && !development)
            throw new InvalidOperationException($"{key} points to this machine, which is allowed in Development only.");
        if (!address.IsLoopback && address.Scheme != Uri.UriSchemeHttps)
            throw new InvalidOperationException($"{key} must be an https URL.");
        return address;
    }
}
