using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace Pathways.BotFramework;

/// <summary>A public key that signs tokens, and the channels that it may speak for.</summary>
sealed class SigningKey
{
    const int FewestBits = 2048;
    const int MostRemembered = 1000;

    // Making a key object costs twenty times a verification, and a shared one is not documented as safe for several threads.
    readonly ConcurrentBag<RSA> _idle = [];

    // A channel sends the same token with many activities, and a signature that was right stays right. Only signatures
    // are remembered: everything that a token says is checked every time, and a new list of keys starts from nothing.
    readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.Ordinal);
    readonly RSAParameters _key;
    readonly HashSet<string> _endorsements;

    SigningKey(string id, RSAParameters key, IEnumerable<string> endorsements)
    {
        Id = id;
        _key = key;
        _endorsements = [.. endorsements];
        _idle.Add(RSA.Create(_key));
    }

    public string Id { get; }

    /// <summary>Null for an entry that is not a strong RSA signing key with an id.</summary>
    public static SigningKey? Read(JsonElement entry)
    {
        if (Text(entry, "kty") != "RSA" || Text(entry, "use") is not (null or "sig"))
            return null;
        if (Text(entry, "kid") is not { Length: > 0 } id || Number(entry, "n") is not { } modulus || Number(entry, "e") is not { } exponent)
            return null;
        return modulus.Length * 8 < FewestBits
            ? null
            : new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, Endorsements(entry));
    }

    public bool Endorses(string channel) => _endorsements.Contains(channel);

    public bool EndorsesAnything => _endorsements.Count > 0;

    public bool Verifies(JsonWebToken token) => _verified.ContainsKey(token.Raw) || (IsSigned(token) && Remember(token));

    bool Remember(JsonWebToken token)
    {
        if (_verified.Count >= MostRemembered)
            _verified.Clear();
        return _verified[token.Raw] = true;
    }

    bool IsSigned(JsonWebToken token)
    {
        var rsa = _idle.TryTake(out var idle) ? idle : RSA.Create(_key);
        try
        {
            return rsa.VerifyData(token.Signed(), token.Signature(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        finally
        {
            _idle.Add(rsa);
        }
    }

    static IEnumerable<string> Endorsements(JsonElement entry)
        => entry.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)
            : [];

    static byte[]? Number(JsonElement entry, string name)
        => Text(entry, name) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    static string? Text(JsonElement entry, string name)
        => entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
