using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Features;
using Pathways.Bot.Scheduling;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;

namespace Pathways.Bot.Hosting;

/// <summary>Puts the coach itself into the service: the clock, the catalogue, what understands text, the features.</summary>
static class CoachHosting
{
    public static void AddCoach(this IServiceCollection services)
    {
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton(_ => CoachingCatalogue.Load());
        services.AddSingleton(provider => LanguageModels.Train(provider.GetRequiredService<CoachingCatalogue>(), PhraseBook.Load()));
        services.AddSingleton(QuietPeriods.None);
        services.AddSingleton<AllFeatures>();
        services.AddSingleton<Coach>();
    }

    /// <summary>Reads the catalogue, trains the models and opens the doors before the first message, so that a mistake stops the start.</summary>
    public static void WarmUp(this WebApplication app)
    {
        app.Services.GetRequiredService<Coach>();
        app.Services.GetServices<IDoor>();
        // What only the start needed, parsed files and lessons above all, would otherwise stay until there is enough to do.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }
}
