namespace Pathways.Bot.Web;

/// <summary>Whatever is wrong with a request is told in words that the page can show as they are.</summary>
static class KindRefusal
{
    public static BadHttpRequestException Of(string message, int status = StatusCodes.Status400BadRequest) => new(message, status);

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException refused)
        {
            return TypedResults.Json(new { Message = InOurWords(refused) }, statusCode: refused.StatusCode);
        }
    }

    /// <summary>The server finds this one before we do.</summary>
    static string InOurWords(BadHttpRequestException refused) => refused.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? "That is longer than I can take in one message. Could you send it in parts?"
        : refused.Message;
}
