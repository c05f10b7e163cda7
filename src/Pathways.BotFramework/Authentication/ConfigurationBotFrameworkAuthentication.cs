using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pathways.BotFramework;

/// <summary>
/// Authentication from the SDK's configuration keys. Addresses on this machine, for keys, tokens and channels, are honoured
/// only when the host's environment is Development; without an app id nothing else is ever called.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    readonly BotSettings _settings;
    readonly RequestAuthenticator _authenticator;
    readonly ChannelHttp _channels;
    readonly TrustedServiceUrls _trusted;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
        : this(configuration, TimeProvider.System, credentialsFactory, authConfiguration, httpClientFactory, logger)
    {
    }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        TimeProvider time,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        _settings = BotSettings.Read(configuration);
        Time = time;
        logger ??= NullLogger.Instance;
        var http = new PooledHttp(httpClientFactory);
        var credentials = credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger);
        _trusted = new TrustedServiceUrls(credentials.AppId is null, _settings.IsDevelopment);
        _channels = new ChannelHttp(http, Tokens(credentials, http, logger), time, logger);
        _authenticator = new RequestAuthenticator(
            CallerRules.From(_settings, credentials, authConfiguration),
            _trusted,
            new SigningKeys(_settings.ChannelMetadata, http, time, logger),
            new SigningKeys(_settings.EntraMetadata, http, time, logger),
            time);
    }

    internal override TimeProvider Time { get; }

    internal override Task<ClaimsIdentity> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken)
        => _authenticator.AuthenticateAsync(activity, authHeader, cancellationToken);

    internal override string? CallerIdFor(ClaimsIdentity identity)
        => identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType ? null : _settings.CallerId;

    internal override ConnectorClient CreateConnector(string? serviceUrl, int mostAttempts, string? audience = null)
        => new(_channels, _trusted, serviceUrl, string.IsNullOrEmpty(audience) ? _settings.OAuthScope : audience)
        {
            MostAttempts = mostAttempts,
        };

    TokenCache? Tokens(ServiceClientCredentialsFactory credentials, PooledHttp http, ILogger logger)
        => credentials.CreateGrant(_settings, Time) is { } grant ? new TokenCache(grant, http, Time, logger) : null;
}
