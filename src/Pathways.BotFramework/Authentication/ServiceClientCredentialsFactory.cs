using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

/// <summary>Who the bot is towards Entra, and how it proves that.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Null where authentication is disabled.</summary>
    internal abstract string? AppId { get; }

    internal abstract string? TenantId { get; }

    /// <summary>How tokens are asked for; null where authentication is disabled.</summary>
    internal abstract ITokenGrant? CreateGrant(BotSettings settings, TimeProvider time);

    private protected Uri TokenEndpoint(BotSettings settings)
    {
        var authority = settings.LoginUrl.Replace("{0}", TenantId ?? settings.Cloud.SharedTenant, StringComparison.Ordinal);
        return new Uri(authority.TrimEnd('/') + "/oauth2/v2.0/token");
    }
}

/// <summary>
/// Reads <c>MicrosoftAppType</c>, <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// Without an app id authentication is disabled, as in the SDK: the host must refuse to start so outside development.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    readonly IConfiguration _configuration;
    readonly string? _password;
    readonly bool _managedIdentity;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration;
        _password = Setting("MicrosoftAppPassword");
        AppId = Setting("MicrosoftAppId");
        var type = Setting("MicrosoftAppType") ?? "MultiTenant";
        _managedIdentity = Is(type, "UserAssignedMSI");
        if (_managedIdentity || Is(type, "SingleTenant"))
            TenantId = Setting("MicrosoftAppTenantId");
        else if (!Is(type, "MultiTenant"))
            throw new InvalidOperationException($"MicrosoftAppType '{type}' is not known.");
        RefuseHalfASetUp(type);
    }

    internal override string? AppId { get; }

    internal override string? TenantId { get; }

    internal override ITokenGrant? CreateGrant(BotSettings settings, TimeProvider time)
    {
        if (AppId is null)
            return null;
        return _managedIdentity
            ? new ManagedIdentityGrant(AppId, PlatformSetting("IDENTITY_ENDPOINT"), PlatformSetting("IDENTITY_HEADER"))
            : new SecretGrant(TokenEndpoint(settings), AppId, _password!);
    }

    // A secret that failed to load must not turn into a bot that believes everybody.
    void RefuseHalfASetUp(string type)
    {
        var tenantNeeded = !Is(type, "MultiTenant");
        if (AppId is null && (_password is not null || tenantNeeded))
            throw new InvalidOperationException("MicrosoftAppId is missing.");
        if (tenantNeeded && TenantId is null)
            throw new InvalidOperationException($"MicrosoftAppTenantId is missing, which {type} needs.");
        if (_managedIdentity && _password is not null)
            throw new InvalidOperationException("A managed identity has no MicrosoftAppPassword.");
        if (AppId is not null && !_managedIdentity && _password is null)
            throw new InvalidOperationException("MicrosoftAppPassword is missing.");
    }

    string? Setting(string key) => _configuration[key]?.Trim() is { Length: > 0 } value ? value : null;

    string? PlatformSetting(string key) => Setting(key) ?? Environment.GetEnvironmentVariable(key);

    static bool Is(string type, string name) => string.Equals(type, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Proves itself with a certificate; authentication is never disabled.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    readonly X509Certificate2 _certificate;
    readonly string _appId;
    readonly bool _sendX5c;

    /// <param name="certificate">With its private RSA key.</param>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="tenantId">The bot's tenant; null for a multi-tenant bot.</param>
    /// <param name="httpClient">Not used here: the authentication's own connections are.</param>
    /// <param name="logger">Not used here.</param>
    /// <param name="sendX5c">Sends the certificate along, for apps registered by subject name and issuer.</param>
    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate,
        string appId,
        string? tenantId = null,
        HttpClient? httpClient = null,
        ILogger? logger = null,
        bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _certificate = certificate;
        _appId = appId;
        TenantId = tenantId;
        _sendX5c = sendX5c;
    }

    internal override string? AppId => _appId;

    internal override string? TenantId { get; }

    internal override ITokenGrant CreateGrant(BotSettings settings, TimeProvider time)
        => new CertificateGrant(TokenEndpoint(settings), _appId, new ClientAssertion(_certificate, _sendX5c, time));
}
