using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Pathways.BotFramework.Tests.Fakes;

/// <summary>A key that signs tokens, and what the authority says about it.</summary>
public sealed class FakeSigningKey : IDisposable
{
    static readonly Lazy<RSAParameters> CommonNumbers = new(NewNumbers);

    readonly RSA _rsa;
    readonly string[] _endorsements;

    public FakeSigningKey(string id, params string[] endorsements)
        : this(NewNumbers(), id, endorsements)
    {
    }

    FakeSigningKey(RSAParameters numbers, string id, string[] endorsements)
    {
        _rsa = RSA.Create(numbers);
        _endorsements = endorsements;
        Id = id;
    }

    public string Id { get; }

    /// <summary>A key whose numbers every other quick key shares, because finding new ones takes a while.</summary>
    public static FakeSigningKey Quick(string id, params string[] endorsements) => new(CommonNumbers.Value, id, endorsements);

    /// <summary>The entry in the authority's key list.</summary>
    public JsonObject ToJwk()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray([.. _endorsements.Select(e => JsonValue.Create(e))]),
        };
    }

    public string Sign(JsonObject header, JsonObject payload)
    {
        var signed = Unsigned(header, payload);
        var signature = _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public byte[] ExportPublicKey() => _rsa.ExportSubjectPublicKeyInfo();

    public void Dispose() => _rsa.Dispose();

    internal static string Unsigned(JsonObject header, JsonObject payload) => $"{Encode(header)}.{Encode(payload)}";

    static RSAParameters NewNumbers()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
