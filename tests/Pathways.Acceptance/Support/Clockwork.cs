using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Pathways.Acceptance.Support;

static class Clockwork
{
    /// <summary>Quartz goes by the machine's clock, and would sweep between the lines of a test.</summary>
    public static IServiceCollection RemoveClockwork(this IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
        return services;
    }
}
