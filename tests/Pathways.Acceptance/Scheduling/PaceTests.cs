using System.Text.Json.Nodes;
using NodaTime;

namespace Pathways.Acceptance.Scheduling;

/// <summary>No workspace is sent more than its platform takes, and none waits for another. The clock is moved, nothing is waited for.</summary>
public sealed class PaceTests : IAsyncLifetime
{
    static readonly LocalDateTime Tuesday = new(2026, 11, 24, 10, 0);

    CoachHost host = null!;

    public async Task InitializeAsync() => host = await CoachHost.StartAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)host).DisposeAsync();

    [Fact]
    public async Task A_workspace_gets_at_most_twenty_five_a_second_and_a_small_one_none_too_late()
    {
        for (var number = 0; number < 120; number++)
            await MeetAsync($"big-{number}", "tenant-big");
        await MeetAsync("small", "tenant-small");
        var sent = new List<int>();
        for (var second = 0; second < 6; second++)
        {
            await SweepAtAsync(Tuesday.PlusSeconds(second));
            sent.Add(Sent("big-"));
            Assert.Equal(1, Sent("small"));
        }
        Assert.Equal([1, 26, 51, 76, 101, 120], sent);
    }

    [Fact]
    public async Task What_piled_up_while_the_service_was_down_is_paced_as_well()
    {
        for (var number = 0; number < 60; number++)
            await MeetAsync($"big-{number}", "tenant-big");
        await SweepAtAsync(Tuesday);
        await SweepAtAsync(Tuesday.PlusHours(1));
        Assert.Equal(2, Sent("big-"));
        await SweepAtAsync(Tuesday.PlusHours(1).PlusSeconds(1));
        Assert.Equal(27, Sent("big-"));
    }

    async Task SweepAtAsync(LocalDateTime london)
    {
        host.Clock.Now = london.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
        while (await host.SweepNowAsync() <= host.Clock.Now)
            continue;
    }

    async Task MeetAsync(string name, string tenant)
    {
        var person = host.InTeams(name);
        await person.SendAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "I want to become a lead",
            ["conversation"] = new JsonObject { ["id"] = person.ConversationId, ["conversationType"] = "personal", ["tenantId"] = tenant },
        });
    }

    int Sent(string name) => host.Connector.Sent.Count(activity =>
        ((string?)activity["conversation"]?["id"])!.Contains(name, StringComparison.Ordinal)
        && ((string?)activity["summary"])?.StartsWith("This week: ", StringComparison.Ordinal) == true);
}
