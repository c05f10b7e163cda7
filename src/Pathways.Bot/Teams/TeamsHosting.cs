using System.Net;
using Pathways.Bot.Conversation;
using Pathways.Bot.Hosting;

namespace Pathways.Bot.Teams;

/// <summary>Puts the Teams door into the service.</summary>
static class TeamsHosting
{
    /// <summary>
    /// Teams' own messages stay near 100 KB. Not the server's limit: that would hang up on a sender who is still sending,
    /// who then never reads why.
    /// </summary>
    const int BodyAtMost = 256 * 1024;

    public static void AddTeamsDoor(this IServiceCollection services)
    {
        services.AddSingleton(Authentication);
        services.AddSingleton<IBotFrameworkHttpAdapter, TeamsAdapter>();
        services.AddSingleton<IBot, CoachBot>();
        services.AddSingleton<IDoor, TeamsDoor>();
    }

    /// <exception cref="StartupException">A setting contradicts another one, or is missing; the message names its key.</exception>
    static BotFrameworkAuthentication Authentication(IServiceProvider provider)
    {
        try
        {
            return new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(), logger: provider.GetRequiredService<ILogger<BotFrameworkAuthentication>>());
        }
        catch (InvalidOperationException mistake)
        {
            throw new StartupException(mistake.Message);
        }
    }

    public static void MapTeamsDoor(this WebApplication app)
    {
        var anonymous = string.IsNullOrEmpty(app.Configuration["MicrosoftAppId"]);
        var messages = app.MapPost("/api/messages", ReceiveAsync);
        if (anonymous)
            messages.AddEndpointFilter(OnlyFromThisMachine);
    }

    static async Task<IResult> ReceiveAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot)
    {
        if (!http.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength > BodyAtMost)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        return Results.Empty;
    }

    /// <summary>Without credentials nobody can prove who they are. A tunnel's or proxy's requests come from outside as well.</summary>
    static async ValueTask<object?> OnlyFromThisMachine(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var local = IPAddress.IsLoopback(context.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None)
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");
        return local ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
