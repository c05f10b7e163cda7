using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Web;

/// <summary>The third door: a chat page on this machine, for development.</summary>
public static partial class WebHosting
{
    const int LargestPost = 64 * 1024;

    public static IServiceCollection AddWebDoor(this IServiceCollection services) => services
        .AddSingleton<OpenPages>()
        .AddSingleton<IDoor, WebDoor>();

    /// <summary>The page has no sign-in: who you are is a name in its address. So it refuses to exist outside Development.</summary>
    public static void MapChatPage(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            throw new InvalidOperationException("The chat page is for Development only.");

        var local = app.MapGroup("").AddEndpointFilter(KindRefusal.Filter).AddEndpointFilter(LocalOnly.Filter);
        local.MapGet("/", PageFiles.Index);
        local.MapGet("/page/{file}", PageFiles.Find);
        local.MapPost("/chat", AnswerAsync).WithMetadata(new SizeLimit(LargestPost));
        local.MapGet("/chat/events", Listen);
        app.Lifetime.ApplicationStarted.Register(() => TalkHere(app.Logger, app.Urls.FirstOrDefault()));
    }

    [LoggerMessage(LogLevel.Information, "Talk to the coach at {Address}")]
    static partial void TalkHere(ILogger log, string? address);

    static async Task<IResult> AnswerAsync(HttpRequest request, Coach coach, IClock clock, CancellationToken cancel)
    {
        var post = await ChatPost.ReadAsync(request, cancel);
        var answer = await coach.AnswerAsync(post.ToAsk(clock.GetCurrentInstant()), cancel);
        return TypedResults.Ok(answer.Replies.Select(WebReply.Of));
    }

    static ServerSentEventsResult<WebReply?> Listen(string? @as, OpenPages pages, IHostApplicationLifetime host) =>
        TypedResults.ServerSentEvents(EventsAsync(WebDoor.PersonNamed(@as), pages, host.ApplicationStopping));

    static async IAsyncEnumerable<SseItem<WebReply?>> EventsAsync(
        string person, OpenPages pages, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone = default)
    {
        // A connection that outlives the host's wish to stop would hang Ctrl-C.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        // The first event carries nothing: it makes the headers leave, so that the page knows it is connected.
        yield return new SseItem<WebReply?>(null, "connected") { ReconnectionInterval = TimeSpan.FromSeconds(2) };
        await foreach (var reply in pages.ListenAsync(person, ended.Token))
            yield return new SseItem<WebReply?>(WebReply.Of(reply), "reply");
    }

    /// <summary>What MVC's attribute would say, without loading MVC for it.</summary>
    sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
