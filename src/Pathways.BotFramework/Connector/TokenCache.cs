using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

/// <summary>The bot's own tokens, one per scope, renewed before they end and asked for by one caller at a time.</summary>
sealed class TokenCache(ITokenGrant grant, PooledHttp http, TimeProvider time, ILogger logger)
{
    readonly TokenClient _client = new(grant, http, time);
    readonly ConcurrentDictionary<string, CachedToken> _tokens = new(StringComparer.Ordinal);

    public ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken)
        => Of(scope).GetAsync(cancellationToken);

    /// <summary>Drops a token that a channel refused, unless it has been replaced already.</summary>
    public void Forget(string scope, string token) => Of(scope).Forget(token);

    CachedToken Of(string scope) => _tokens.GetOrAdd(scope, key => new CachedToken(() => _client.RequestAsync(key), time, logger));
}

/// <summary>One token and its renewal.</summary>
sealed class CachedToken(Func<Task<AccessToken>> request, TimeProvider time, ILogger logger)
{
    // After a failed renewal the old token serves on, and the authority is left in peace for a while.
    static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    readonly Lock _lock = new();
    AccessToken? _token;
    Task<AccessToken>? _renewal;
    DateTimeOffset _notBefore;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var token = Volatile.Read(ref _token);
        if (token is null || now >= token.ExpiresAt)
            return (await Renewal().WaitAsync(cancellationToken)).Value;
        if (now >= token.RenewAt)
            RenewInBackground(now);
        return token.Value;
    }

    public void Forget(string token)
    {
        lock (_lock)
            if (_token?.Value == token)
                _token = null;
    }

    Task<AccessToken> Renewal()
    {
        lock (_lock)
            return _renewal ??= RenewAsync();
    }

    void RenewInBackground(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_renewal is not null || now < _notBefore)
                return;
            _renewal = RenewAsync();
            _ = ReportAsync(_renewal);
        }
    }

    async Task<AccessToken> RenewAsync()
    {
        // Leaves the lock before the first await can complete, so that the renewal is on record when it ends.
        await Task.Yield();
        try
        {
            var token = await request();
            Volatile.Write(ref _token, token);
            return token;
        }
        catch
        {
            lock (_lock)
                _notBefore = time.GetUtcNow() + PauseAfterFailure;
            throw;
        }
        finally
        {
            lock (_lock)
                _renewal = null;
        }
    }

    async Task ReportAsync(Task renewal)
    {
        try
        {
            await renewal;
        }
        catch (Exception e)
        {
            ConnectorLog.TokenNotRenewed(logger, e);
        }
    }
}
