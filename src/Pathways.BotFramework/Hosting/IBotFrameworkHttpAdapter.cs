using Microsoft.AspNetCore.Http;

namespace Pathways.BotFramework;

public interface IBotFrameworkHttpAdapter
{
    /// <summary>Answers one request to the messages endpoint; the status is the whole answer unless the activity asks for more.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
