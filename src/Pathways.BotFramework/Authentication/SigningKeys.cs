using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

/// <summary>
/// The keys behind one metadata document: kept for a day, fetched again for a key id never seen, but seldom enough that
/// made-up ids cannot be used to hammer the authority. Old keys outlive a failed fetch; without any keys nobody is believed.
/// </summary>
sealed class SigningKeys(Uri metadata, PooledHttp http, TimeProvider time, ILogger logger)
{
    static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);
    static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);
    static readonly TimeSpan BetweenFetchesWithoutKeys = TimeSpan.FromSeconds(5);

    readonly Lock _lock = new();
    readonly SigningKeyDocument _document = new(metadata, http);
    KeySet _known = new(FrozenDictionary<string, SigningKey>.Empty, DateTimeOffset.MinValue);
    DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    Task? _fetch;

    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref _known);
        if (time.GetUtcNow() < known.FreshUntil && known.Keys.TryGetValue(id, out var key))
            return key;

        await FetchIfDue().WaitAsync(cancellationToken);
        return Volatile.Read(ref _known).Keys.GetValueOrDefault(id);
    }

    Task FetchIfDue()
    {
        lock (_lock)
        {
            if (_fetch is null && time.GetUtcNow() >= _nextFetch)
                _fetch = FetchAsync();
            return _fetch ?? Task.CompletedTask;
        }
    }

    async Task FetchAsync()
    {
        // Leaves the lock before the first await can complete, so that the fetch is on record when it ends.
        await Task.Yield();
        try
        {
            var keys = await _document.FetchAsync();
            Volatile.Write(ref _known, new KeySet(keys, time.GetUtcNow() + FreshFor));
        }
        catch (Exception e)
        {
            // Whatever is wrong with what the authority sent, it must never take a request down: the old keys serve on.
            ConnectorLog.KeysNotFetched(logger, metadata.Host, e);
        }
        finally
        {
            lock (_lock)
            {
                _nextFetch = time.GetUtcNow() + (_known.Keys.Count > 0 ? BetweenFetches : BetweenFetchesWithoutKeys);
                _fetch = null;
            }
        }
    }

    sealed record KeySet(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset FreshUntil);
}

/// <summary>A metadata document and the key list that it points to.</summary>
sealed class SigningKeyDocument(Uri metadata, PooledHttp http)
{
    const int MostBytes = 1024 * 1024;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="InvalidOperationException">The documents hold no usable key.</exception>
    public async Task<FrozenDictionary<string, SigningKey>> FetchAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var configuration = await GetAsync(metadata, timeout.Token);
        using var list = await GetAsync(KeyList(configuration.RootElement), timeout.Token);
        var keys = list.RootElement.GetProperty("keys").EnumerateArray().Select(SigningKey.Read).OfType<SigningKey>();
        var byId = keys.DistinctBy(key => key.Id).ToFrozenDictionary(key => key.Id);
        return byId.Count > 0 ? byId : throw new InvalidOperationException("The key list holds no usable key.");
    }

    Uri KeyList(JsonElement configuration)
    {
        var address = new Uri(configuration.GetProperty("jwks_uri").GetString() ?? "", UriKind.RelativeOrAbsolute);
        var safe = address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && metadata.IsLoopback));
        return safe ? address : throw new InvalidOperationException("The metadata points to an unsafe key list.");
    }

    async Task<JsonDocument> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
    }
}
