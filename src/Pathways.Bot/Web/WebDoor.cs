using NodaTime;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Web;

/// <summary>The reference of this door is the person's name.</summary>
sealed class WebDoor(OpenPages pages) : IDoor
{
    public const string DoorName = "web";
    const string Workspace = "local";
    const int LongestName = 40;

    public string Name => DoorName;

    public Duration Spacing => Duration.Zero;

    public static Sender Sender(string person) => new(DoorName, Workspace, person);

    /// <param name="given">What the page's address says after <c>?as=</c>.</param>
    public static string PersonNamed(string? given) => given switch
    {
        null or "" => "you",
        { Length: <= LongestName } when given.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => given,
        _ => throw KindRefusal.Of($"A name here is up to {LongestName} letters, digits and dashes."),
    };

    public Task<Delivery> SendAsync(string reference, Reply reply, CancellationToken cancel)
    {
        pages.Send(reference, reply);
        return Task.FromResult<Delivery>(new Delivery.Sent(null, null));
    }
}
