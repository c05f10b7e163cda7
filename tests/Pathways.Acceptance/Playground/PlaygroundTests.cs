namespace Pathways.Acceptance.Playground;

/// <summary>The service as a process of its own, talked to by a browser in the Microsoft 365 Agents Playground.</summary>
public sealed class PlaygroundTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("pathways-").FullName;
    readonly Screenshots screenshots = new("playground");

    public void Dispose()
    {
        screenshots.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [BrowserFact]
    public async Task A_conversation_goes_on_after_the_service_was_killed_and_started_again()
    {
        using var service = Start("http://127.0.0.1:0");
        var address = await AddressAsync(service);
        using var talk = ChildProcess.Script("playground.mjs", $"{address}/api/messages", screenshots.Folder);

        await talk.UntilItSaysAsync("restart now");
        await service.KillAsync();
        using var restarted = Start(address);
        Assert.Equal(address, await AddressAsync(restarted));
        await talk.TellAsync("restarted");

        var outcome = await talk.EndAsync();
        Assert.True(outcome.ExitCode == 0, outcome.ToString());
    }

    ChildProcess Start(string address) =>
        ChildProcess.Service("Development", address, $"ConnectionStrings:Pathways=Data Source={Path.Combine(folder, "pathways.db")}");

    static async Task<string> AddressAsync(ChildProcess service) =>
        (await service.UntilItSaysAsync("Now listening on: ")).Split("Now listening on: ")[1].Trim();
}
