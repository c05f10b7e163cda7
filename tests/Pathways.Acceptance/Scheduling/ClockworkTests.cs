using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pathways.Bot.Scheduling;
using Quartz;

namespace Pathways.Acceptance.Scheduling;

/// <summary>Quartz as the service sets it up: without it nobody is ever written to.</summary>
[Collection(SharedCoach.Name)]
public class ClockworkTests(CoachHost host)
{
    [Fact]
    public async Task Every_job_has_a_name_of_its_own_and_a_trigger_that_fires()
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var jobs = await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup());
        Assert.Equal(
            ["pruning", "recovery", "sweep-1", "sweep-2", "sweep-3", "sweep-4"],
            jobs.Select(job => job.Name).Order(StringComparer.Ordinal));
        foreach (var job in jobs)
        {
            var trigger = Assert.Single(await scheduler.GetTriggersOfJob(job));
            Assert.NotNull(trigger.GetFireTimeAfter(DateTimeOffset.UnixEpoch.AddYears(60)));
        }
    }
}
