namespace Pathways.BotFramework;

public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a channel's key needs besides the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}

public static class AuthenticationConstants
{
    public const string AudienceClaim = "aud";
    public const string IssuerClaim = "iss";
    public const string AppIdClaim = "appid";
    public const string AuthorizedParty = "azp";
    public const string ServiceUrlClaim = "serviceurl";
    public const string TenantIdClaim = "tid";
    public const string VersionClaim = "ver";
    public const string AnonymousAuthType = "anonymous";
}
