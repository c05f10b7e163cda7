namespace Pathways.Bot.Hosting;

/// <summary>Fails closed: what is only safe on a developer's machine stops the start anywhere else.</summary>
static class Safeguards
{
    /// <summary>Keys that replace Microsoft's identity services, so that a stand-in on this machine can play them.</summary>
    static readonly string[] StandInKeys =
    [
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope",
    ];

    /// <exception cref="StartupException">The service would be open to anybody.</exception>
    public static void CheckSettings(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            return;
        if (string.IsNullOrWhiteSpace(builder.Configuration["MicrosoftAppId"]))
            throw new StartupException("MicrosoftAppId is missing. Without it anybody could talk to the bot, so the service starts without one in Development only.");
        foreach (var key in StandInKeys)
            if (Uri.TryCreate(builder.Configuration[key], UriKind.Absolute, out var address) && (address.IsLoopback || address.Scheme != Uri.UriSchemeHttps))
                throw new StartupException($"{key} names a stand-in for Microsoft's identity service, which is allowed in Development only.");
    }
}
