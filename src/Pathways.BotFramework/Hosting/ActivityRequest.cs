using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Pathways.BotFramework;

/// <summary>Reads an activity from a request, or says with which status the request fails.</summary>
static class ActivityRequest
{
    /// <summary>Channels stay below 256 KB; whoever sends more is none.</summary>
    const int MostBytes = 1024 * 1024;

    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            return (null, StatusCodes.Status405MethodNotAllowed);
        if (!IsJson(request.ContentType))
            return (null, StatusCodes.Status415UnsupportedMediaType);
        if (request.ContentLength > MostBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);

        try
        {
            return await ReadBodyAsync(request.BodyReader, cancellationToken);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
    }

    static bool IsJson(string? contentType)
        => MediaTypeHeaderValue.TryParse(contentType, out var type)
            && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));

    static async Task<(Activity? Activity, int Status)> ReadBodyAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MostBytes)
                return (null, StatusCodes.Status413PayloadTooLarge);
            if (read.IsCompleted)
                return Finish(reader, read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static (Activity? Activity, int Status) Finish(PipeReader reader, ReadOnlySequence<byte> body)
    {
        var activity = ActivityJson.Read(body.IsSingleSegment ? body.FirstSpan : body.ToArray());
        reader.AdvanceTo(body.End);
        return (activity, activity is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}
