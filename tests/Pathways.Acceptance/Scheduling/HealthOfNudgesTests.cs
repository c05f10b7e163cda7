using System.Net;
using NodaTime;

namespace Pathways.Acceptance.Scheduling;

/// <summary>Reminders that silently stop are what people complain of most: whoever watches the service hears of it.</summary>
public sealed class HealthOfNudgesTests : IAsyncLifetime
{
    CoachHost host = null!;

    public async Task InitializeAsync() => host = await CoachHost.StartAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)host).DisposeAsync();

    [Fact]
    public async Task It_is_unavailable_while_something_is_due_and_nothing_goes_out()
    {
        await host.InTeams("ada").ChooseLeadAsync();
        await BecomesAsync(HttpStatusCode.OK);
        host.Clock.Advance(Duration.FromDays(4) + Duration.FromMinutes(3));
        await BecomesAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Contains(host.Log.Lines, line => line.Line.StartsWith("Messages are due and none goes out", StringComparison.Ordinal));
        await host.SweepAsync();
        await BecomesAsync(HttpStatusCode.OK);
    }

    /// <summary>It looks anew once a second at most.</summary>
    async Task BecomesAsync(HttpStatusCode status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await AskAsync() != status)
            patience.Token.ThrowIfCancellationRequested();
    }

    async Task<HttpStatusCode> AskAsync()
    {
        using var answer = await host.Http.GetAsync("/health");
        return answer.StatusCode;
    }
}
