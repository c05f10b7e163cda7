using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Pathways.BotFramework;

/// <summary>A signed token, taken apart but not yet believed.</summary>
sealed class JsonWebToken
{
    /// <summary>Real tokens stay below 2 KB; the limit keeps an attacker's cheap ones cheap for us too.</summary>
    const int MostCharacters = 16 * 1024;

    static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    readonly JsonElement _header;
    readonly JsonElement _claims;
    readonly int _payloadEnd;

    JsonWebToken(string token, int payloadEnd)
    {
        var payloadStart = token.IndexOf('.', StringComparison.Ordinal) + 1;
        _header = Read(token.AsSpan(0, payloadStart - 1));
        _claims = Read(token.AsSpan(payloadStart, payloadEnd - payloadStart));
        _payloadEnd = payloadEnd;
        Raw = token;
    }

    public string Raw { get; }

    public string? KeyId => Text(_header, "kid");

    /// <summary>RS256 and nothing else; and no extension that we would have to understand.</summary>
    public bool IsRs256 => Text(_header, "alg") == "RS256" && !_header.TryGetProperty("crit", out _);

    /// <exception cref="FormatException">This is no token.</exception>
    public static JsonWebToken Parse(string token)
    {
        if (token.Length > MostCharacters || token.AsSpan().Count('.') != 2 || !Base64Url.IsValid(token.AsSpan(token.LastIndexOf('.') + 1)))
            throw new FormatException("Not a token of three parts.");

        try
        {
            return new JsonWebToken(token, token.LastIndexOf('.'));
        }
        catch (JsonException e)
        {
            throw new FormatException("A part of the token is not JSON.", e);
        }
    }

    public byte[] Signed() => Encoding.ASCII.GetBytes(Raw, 0, _payloadEnd);

    public byte[] Signature() => Base64Url.DecodeFromChars(Raw.AsSpan(_payloadEnd + 1));

    public string? Claim(string name) => Text(_claims, name);

    /// <summary>The audience, which may be one or several.</summary>
    public IEnumerable<string> Audiences()
    {
        if (!_claims.TryGetProperty(AuthenticationConstants.AudienceClaim, out var audience))
            return [];
        return audience.ValueKind switch
        {
            JsonValueKind.String => [audience.GetString()!],
            JsonValueKind.Array => audience.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!),
            _ => [],
        };
    }

    /// <summary>A moment in seconds since 1970; null when missing or unreadable.</summary>
    public long? Moment(string name)
        => _claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds)
            && Math.Abs(seconds) < uint.MaxValue * 2d ? (long)seconds : null;

    static string? Text(JsonElement part, string name)
        => part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static JsonElement Read(ReadOnlySpan<char> part)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), Strict);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new FormatException("A part of the token is not an object.");
        return json.RootElement.Clone();
    }
}
