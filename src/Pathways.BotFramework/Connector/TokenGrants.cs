using System.Net.Http.Headers;

namespace Pathways.BotFramework;

/// <summary>One way to ask for a token.</summary>
interface ITokenGrant
{
    HttpRequestMessage CreateRequest(string resource);
}

sealed class SecretGrant(Uri endpoint, string appId, string secret) : ITokenGrant
{
    public HttpRequestMessage CreateRequest(string resource) => ClientCredentials.Request(
        endpoint, appId, resource, KeyValuePair.Create("client_secret", secret));
}

sealed class CertificateGrant(Uri endpoint, string appId, ClientAssertion assertion) : ITokenGrant
{
    public HttpRequestMessage CreateRequest(string resource) => ClientCredentials.Request(
        endpoint,
        appId,
        resource,
        KeyValuePair.Create("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        KeyValuePair.Create("client_assertion", assertion.Create(endpoint, appId)));
}

/// <summary>The platform's own token service: App Service where its endpoint is set, else the virtual machine's.</summary>
sealed class ManagedIdentityGrant(string appId, string? endpoint, string? secretHeader) : ITokenGrant
{
    const string MachineEndpoint = "http://169.254.169.254/metadata/identity/oauth2/token";

    public HttpRequestMessage CreateRequest(string resource)
    {
        var version = endpoint is null ? "2018-02-01" : "2019-08-01";
        var query = $"?resource={Uri.EscapeDataString(resource)}&api-version={version}&client_id={Uri.EscapeDataString(appId)}";
        var request = new HttpRequestMessage(HttpMethod.Get, (endpoint ?? MachineEndpoint) + query);
        if (endpoint is null)
            request.Headers.Add("Metadata", "true");
        else
            request.Headers.Add("X-IDENTITY-HEADER", secretHeader);
        return request;
    }
}

static class ClientCredentials
{
    public static HttpRequestMessage Request(
        Uri endpoint, string appId, string resource, params ReadOnlySpan<KeyValuePair<string, string>> proof)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "client_credentials"),
            new("client_id", appId),
            new("scope", resource + "/.default"),
            .. proof,
        ];
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return request;
    }
}
