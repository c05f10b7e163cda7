using Microsoft.Extensions.Configuration;
using NodaTime;
using Pathways.Bot.Hosting;
using Pathways.Bot.Scheduling;

namespace Pathways.Acceptance.Scheduling;

/// <summary>Days that an operator keeps quiet for a workspace.</summary>
public class QuietPeriodTests
{
    [Fact]
    public async Task Nobody_is_nudged_in_a_quiet_period_and_everybody_after_it()
    {
        var host = new CoachHost { MoreSettings = { ["QuietPeriods:tenant-1:0"] = "2026-11-23/2026-11-27" } };
        await host.InitializeAsync();
        var ada = host.InTeams("ada");
        await ada.ChooseLeadAsync();
        await host.SweepAtAsync(new LocalDateTime(2026, 11, 24, 10, 0));
        Assert.DoesNotContain(ada.Heard(), shown => shown.Text.StartsWith("This week", StringComparison.Ordinal));
        await host.SweepAtAsync(new LocalDateTime(2026, 12, 1, 10, 0));
        Assert.StartsWith("This week", Assert.Single(ada.Heard()).Text);
        await ((IAsyncLifetime)host).DisposeAsync();
    }

    [Theory]
    [InlineData("Christmas")]
    [InlineData("2026-12-24")]
    [InlineData("2027-01-01/2026-12-24")]
    [InlineData("2026-02-31/2026-03-01")]
    public void What_is_no_period_stops_the_start_with_a_line_that_names_the_key(string period)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("QuietPeriods:*:0", period)]).Build();
        var fault = Assert.Throws<StartupException>(() => QuietPeriods.Read(configuration));
        Assert.StartsWith("QuietPeriods:*:0 ", fault.Message);
    }
}
