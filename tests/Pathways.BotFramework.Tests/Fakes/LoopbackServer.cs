using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Pathways.BotFramework.Tests.Fakes;

/// <summary>A real web server on this machine, on a port of its own.</summary>
public static class LoopbackServer
{
    public static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    /// <summary>The address that a started server listens on, with a slash at its end.</summary>
    public static Uri AddressOf(WebApplication app) => new(app.Urls.First().TrimEnd('/') + "/");
}
