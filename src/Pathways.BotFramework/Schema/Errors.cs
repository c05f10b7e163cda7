using System.Net;

namespace Pathways.BotFramework;

public class ErrorResponse
{
    public Error? Error { get; set; }
}

public class Error
{
    public string? Code { get; set; }

    public string? Message { get; set; }

    public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>What a system behind the channel answered.</summary>
public class InnerHttpError
{
    public int? StatusCode { get; set; }

    public object? Body { get; set; }
}

/// <summary>The channel refused. The message holds the status and the channel's code, never the text that was sent.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>
    /// Null when the channel's body was not an error object; then look into <see cref="HttpResponseMessageWrapper.Content"/>.
    /// </summary>
    public ErrorResponse? Body { get; set; }
}

/// <summary>What is left of a response after its connection went back to the pool.</summary>
public class HttpResponseMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        Headers = httpResponse.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; }
}
