using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace Pathways.BotFramework;

/// <summary>Statements, signed with the bot's certificate, that this is the bot.</summary>
sealed class ClientAssertion(X509Certificate2 certificate, bool sendX5c, TimeProvider time)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(9);

    public string Create(Uri audience, string appId)
    {
        var signed = $"{Encode(Header())}.{Encode(Payload(audience, appId))}";
        using var key = certificate.GetRSAPrivateKey()
            ?? throw new InvalidOperationException("The bot's certificate has no private RSA key.");
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    JsonObject Header()
    {
        var header = new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["x5t"] = Base64Url.EncodeToString(certificate.GetCertHash()),
            ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)),
        };
        if (sendX5c)
            header["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData));
        return header;
    }

    JsonObject Payload(Uri audience, string appId)
    {
        var now = time.GetUtcNow();
        return new JsonObject
        {
            ["aud"] = audience.AbsoluteUri,
            ["iss"] = appId,
            ["sub"] = appId,
            ["jti"] = Guid.NewGuid().ToString(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
        };
    }

    static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
