using Microsoft.Extensions.DependencyInjection;
using Pathways.Bot.Conversation;

namespace Pathways.Acceptance.Web;

/// <summary>The local chat page in a browser, and its door from outside the page.</summary>
public sealed class ChatPageTests(ChatPageTests.Host host) : IClassFixture<ChatPageTests.Host>, IDisposable
{
    const string Person = "browser";

    readonly Screenshots screenshots = new("chat-page");

    public sealed class Host : CoachHost
    {
        public Host() => Credentials = "";
    }

    public void Dispose() => screenshots.Dispose();

    [BrowserFact]
    public async Task A_whole_talk_is_had_by_keyboard()
    {
        using var page = ChildProcess.Script("chat-page.mjs", Address, screenshots.Folder, Person);

        await page.UntilItSaysAsync("listening");
        var door = host.Services.GetServices<IDoor>().Single(door => door.Name == "web");
        Assert.Equal(
            new Pathways.Bot.Conversation.Delivery.Sent(null, null),
            await door.SendAsync(Person, new Reply($"Something you did not ask for."), CancellationToken.None));

        var outcome = await page.EndAsync();
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }

    [BrowserFact]
    public async Task Its_door_opens_to_the_page_only()
    {
        using var knocks = ChildProcess.Script("door.mjs", Address);
        var outcome = await knocks.EndAsync();
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }

    string Address => host.Address.GetLeftPart(UriPartial.Authority);
}
