using System.Security.Claims;

namespace Pathways.BotFramework;

/// <summary>Knows who may call the bot, and where and as whom the bot may call back.</summary>
public abstract class BotFrameworkAuthentication
{
    internal abstract TimeProvider Time { get; }

    /// <summary>Who sent the activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Nobody that may.</exception>
    internal abstract Task<ClaimsIdentity> AuthenticateRequestAsync(
        Activity activity, string? authHeader, CancellationToken cancellationToken);

    /// <summary>What <see cref="Activity.CallerId"/> says for an authenticated caller.</summary>
    internal abstract string? CallerIdFor(ClaimsIdentity identity);

    internal abstract ConnectorClient CreateConnector(string? serviceUrl, int mostAttempts, string? audience = null);
}
