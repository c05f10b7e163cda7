using System.Text;
using System.Text.Json;

namespace Pathways.BotFramework;

/// <summary>Reads what channels answer: sometimes JSON, sometimes nothing, sometimes a bare string.</summary>
static class ChannelAnswers
{
    static readonly string[] TraceHeaders = ["MS-CV", "x-ms-request-id", "X-Correlating-OperationId"];

    /// <summary>Null for an empty body, and for one that is not JSON: the call has succeeded all the same.</summary>
    public static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
        => Parse<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken));

    public static async Task<ErrorResponseException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var body = Parse<ErrorResponse>(content);
        var message = $"The channel answered {(int)response.StatusCode} {body?.Error?.Code}".TrimEnd();
        return new ErrorResponseException(message)
        {
            Body = body,
            Response = new HttpResponseMessageWrapper(response, Encoding.UTF8.GetString(content)),
        };
    }

    /// <summary>What the channel's operators ask for when a call needs looking into.</summary>
    public static string? TraceOf(HttpResponseMessage response)
    {
        foreach (var header in TraceHeaders)
            if (response.Headers.TryGetValues(header, out var values))
                return string.Join(',', values);
        return null;
    }

    static T? Parse<T>(byte[] content)
        where T : class
    {
        try
        {
            return content.Length == 0 ? null : JsonSerializer.Deserialize(content, ProtocolJson.TypeOf<T>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
