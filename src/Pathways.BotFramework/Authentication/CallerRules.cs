namespace Pathways.BotFramework;

/// <summary>Whose tokens count, and for whom.</summary>
sealed record CallerRules
{
    /// <summary>Null where authentication is disabled.</summary>
    public required string? AppId { get; init; }

    public required string ChannelIssuer { get; init; }

    public required IReadOnlySet<string> EntraIssuers { get; init; }

    public required IReadOnlyList<string> RequiredEndorsements { get; init; }

    public static CallerRules From(
        BotSettings settings, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration? configuration)
    {
        return new CallerRules
        {
            AppId = credentials.AppId,
            ChannelIssuer = settings.ChannelIssuer,
            EntraIssuers = settings.Cloud.EntraIssuers(credentials.TenantId),
            RequiredEndorsements = configuration?.RequiredEndorsements ?? [],
        };
    }

    public bool IsMe(string? audience)
        => AppId is not null && (audience == AppId || audience == $"api://{AppId}" || audience == $"api://botid-{AppId}");
}
