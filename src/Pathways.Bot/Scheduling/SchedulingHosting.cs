using Npgsql;
using Pathways.Bot.Conversation;
using Pathways.Bot.Storage;
using Quartz;

namespace Pathways.Bot.Scheduling;

/// <summary>Puts the weekly nudge into the service. Quartz is the clock; what is due stands in our own tables.</summary>
public static class SchedulingHosting
{
    /// <summary>How many look at once, over all nodes: while one chooses, others send.</summary>
    public const int Sweepers = 4;

    public static IHostApplicationBuilder AddScheduling(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => QuietPeriods.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Journal>();
        services.AddSingleton<Doors>();
        services.AddSingleton<Choices>();
        services.AddSingleton<Claims>();
        services.AddSingleton<Postman>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Sweep>();
        services.AddHostedService<SchedulingLife>();
        builder.AddQuartz(quartz => Configure(quartz, builder.Configuration[StorageHosting.Key]));
        builder.AddQuartzHostedService(options =>
        {
            options.AwaitApplicationStarted = true;
            options.WaitForJobsToComplete = true;
        });
        return builder;
    }

    static void Configure(IQuartzBuilder quartz, string? connectionString)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "pathways";
            scheduler.GenerateInstanceId = true;
        });
        quartz.UseDefaultThreadPool(Sweepers + 2);
        if (StorageHosting.IsForSeveralNodes(connectionString))
            quartz.UsePersistentStore(store => UseCluster(store, connectionString!));
        for (var number = 1; number <= Sweepers; number++)
            Repeat<SweepJob>(quartz, $"sweep-{number}", SweepJob.Every);
        Repeat<RecoveryJob>(quartz, "recovery", RecoveryJob.Every);
        quartz.ScheduleJob<PruningJob>((ITriggerConfigurator<PruningJob> trigger) => trigger.WithIdentity("pruning").WithCronSchedule(PruningJob.Daily));
    }

    static void Repeat<T>(IQuartzBuilder quartz, string name, TimeSpan every)
        where T : IJob =>
        quartz.ScheduleJob<T>(
            (ITriggerConfigurator<T> trigger) => trigger.WithIdentity(name).WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever()),
            job => job.WithIdentity(name));

    /// <summary>Nodes share the work, and take over within seconds from one that dies.</summary>
    static void UseCluster(IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(NpgsqlFactory.Instance, connectionString);
        store.ProvisionSchema();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(3);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(6);
        });
    }
}
