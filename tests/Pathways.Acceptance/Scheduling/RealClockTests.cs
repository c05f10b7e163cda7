using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.Acceptance.Scheduling;

/// <summary>The service as a process, with the machine's clock and Quartz: the only test that has to wait for the time to come.</summary>
public sealed class RealClockTests : IAsyncLifetime
{
    static readonly Duration Lead = Duration.FromMinutes(2);
    static readonly HttpClient Http = new();
    static readonly TimeSpan Tardiness = TimeSpan.FromSeconds(30);

    readonly string folder = Directory.CreateTempSubdirectory("pathways-").FullName;
    FakeConnector connector = null!;
    Uri address = null!;
    int said;

    public async Task InitializeAsync() => connector = await FakeConnector.StartAsync(token => token is null);

    public async Task DisposeAsync()
    {
        await connector.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nudge_me_in_two_minutes_comes_once_within_half_a_minute_and_its_answer_shows_in_the_progress()
    {
        using var service = ChildProcess.Service(
            "Development", "http://127.0.0.1:0", $"ConnectionStrings:Pathways=Data Source={Path.Combine(folder, "pathways.db")}");
        address = new Uri((await service.UntilItSaysAsync("Now listening on: ")).Split("Now listening on: ")[1].Trim());

        await SayAsync("I want to become a lead");
        var due = Minute(SystemClock.Instance.GetCurrentInstant() + Lead);
        await SayAsync($"nudge me today at {due.InZone(AroundNoon).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}");

        var nudge = await ArrivesAsync(due);
        await PressAsync(nudge, "I'll do it");
        await SayAsync("did it");
        Assert.Contains("1 win", await SayAsync("how am I doing?"), StringComparison.Ordinal);
        Assert.Single(Nudges());
    }

    /// <summary>A zone in which it is the middle of the day now, so that two minutes later is today as well.</summary>
    static DateTimeZone AroundNoon { get; } =
        DateTimeZone.ForOffset(Offset.FromHours(12 - SystemClock.Instance.GetCurrentInstant().InUtc().Hour));

    static string ZoneId => AroundNoon.MaxOffset == Offset.Zero ? "Etc/GMT" : $"Etc/GMT{-AroundNoon.MaxOffset.Seconds / 3600:+0;-0}";

    static Instant Minute(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds() / 60 * 60);

    async Task<JsonObject> ArrivesAsync(Instant due)
    {
        using var patience = new CancellationTokenSource((due - SystemClock.Instance.GetCurrentInstant()).ToTimeSpan() + Tardiness);
        while (!Nudges().Any())
            await Task.Delay(100, patience.Token);
        Assert.True(SystemClock.Instance.GetCurrentInstant() >= due, "It came before its time.");
        return Nudges().Single();
    }

    IEnumerable<JsonObject> Nudges() =>
        connector.Sent.Where(activity => ((string?)activity["summary"])?.StartsWith("This week: ", StringComparison.Ordinal) == true);

    Task<string> SayAsync(string text) => PostAsync(new JsonObject { ["text"] = text });

    Task<string> PressAsync(JsonObject message, string label)
    {
        var button = message["attachments"]![0]!["content"]!["actions"]!.AsArray().Single(action => (string?)action!["title"] == label)!;
        return PostAsync(new JsonObject { ["value"] = button["data"]!.DeepClone() });
    }

    /// <returns>Everything that was answered.</returns>
    async Task<string> PostAsync(JsonObject message)
    {
        var before = connector.Sent.Count();
        foreach (var (key, value) in Envelope())
            message[key] = value!.DeepClone();
        (await Http.PostAsJsonAsync(new Uri(address, "api/messages"), message)).EnsureSuccessStatusCode();
        return string.Join('\n', connector.Sent.Skip(before).Select(activity => activity.ToJsonString()));
    }

    JsonObject Envelope() => new()
    {
        ["type"] = "message",
        ["id"] = $"m-{++said}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:ada", ["aadObjectId"] = "aad-ada" },
        ["recipient"] = new JsonObject { ["id"] = "28:pathways" },
        ["conversation"] = new JsonObject { ["id"] = "a:ada", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        ["localTimezone"] = ZoneId,
    };
}
