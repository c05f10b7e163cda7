using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework;

/// <summary>The bot's side of the HTTP protocol: requests in, calls to the channels out.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        var read = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
        if (read.Activity is null)
        {
            httpResponse.StatusCode = read.Status;
            if (read.Status == StatusCodes.Status405MethodNotAllowed)
                httpResponse.Headers.Allow = HttpMethods.Post;
            return;
        }

        await AnswerAsync(httpRequest, httpResponse, read.Activity, bot, cancellationToken);
    }

    async Task AnswerAsync(
        HttpRequest request, HttpResponse response, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        try
        {
            var identity = await AuthenticateAsync(activity, request.Headers.Authorization, cancellationToken);
            var answer = await ProcessActivityAsync(identity, activity, bot.OnTurnAsync, cancellationToken);
            await InvokeResponses.WriteAsync(response, answer, cancellationToken);
        }
        catch (RequestRefusedException)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            response.Headers.WWWAuthenticate = "Bearer";
        }
    }
}
