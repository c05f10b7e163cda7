using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Pathways.Bot.Scheduling;
using Pathways.BotFramework.Tests.Fakes;
using Pathways.Core.Understanding;

namespace Pathways.Acceptance.Support;

/// <summary>
/// The real service on a real port with a real database. Replaced are the network around it (the channel and the identity
/// authority, both on this machine) and the clock of the coach.
/// </summary>
public class CoachHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    readonly string folder = Directory.CreateTempSubdirectory("pathways-").FullName;
    HttpClient? client;

    /// <summary>A Friday morning.</summary>
    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 11, 20, 10, 0));

    public FakeIdentityAuthority Authority { get; private set; } = null!;

    public FakeConnector Connector { get; private set; } = null!;

    /// <summary>Empty for no credentials, as on a developer's machine.</summary>
    public string Credentials { get; init; } = AppId;

    /// <summary>A SQLite file of this host's own unless told otherwise.</summary>
    public string? Database { get; init; }

    /// <summary>Beside those that a test needs to start with.</summary>
    public Dictionary<string, string> MoreSettings { get; } = [];

    public RecordedLog Log { get; } = new();

    public Uri Address => new($"http://127.0.0.1:{ClientOptions.BaseAddress.Port}/");

    public HttpClient Http => client ??= new HttpClient { BaseAddress = Address };

    public TeamsPerson InTeams(string name = "ada", string channel = "msteams") => new(this, name, channel);

    public IPerson PersonAt(string door, string name) => door == "teams" ? InTeams(name) : new WebPerson(this, name);

    /// <summary>The first of the sentences that the reader takes for a wish without being sure. Which those are changes with the phrases.</summary>
    public string FirstGuess(string intent, params IReadOnlyList<string> sentences) =>
        First(sentences, read => read.By == DecidedBy.Classifier && read.Score < Recognition.Sure && read.Intent == intent);

    /// <summary>The first of the sentences that the reader makes nothing of, though a win would be among the likeliest.</summary>
    public string FirstUnclear(params IReadOnlyList<string> sentences) =>
        First(sentences, read => read is { Intent: Intents.OutOfScope, Score: < Recognition.Sure } && read.Next.Take(2).Any(guess => guess.Intent == Intents.LogWin));

    /// <summary>One of a test's own; whoever starts it ends it.</summary>
    public static async Task<CoachHost> StartAsync()
    {
        var host = new CoachHost();
        await host.InitializeAsync();
        return host;
    }

    public async Task InitializeAsync()
    {
        Authority = await FakeIdentityAuthority.StartAsync(TimeProvider.System);
        Connector = await FakeConnector.StartAsync(token => Credentials.Length == 0 ? token is null : Authority.IsGiven(token));
        UseKestrel(0);
        StartServer();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Connector.DisposeAsync();
        await Authority.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The clock's hand comes round: what is due goes out, and has gone when this returns. Waits are skipped by moving the clock.</summary>
    public async Task SweepAsync()
    {
        while (await SweepNowAsync() is { } next && next - Clock.Now < Duration.FromTimeSpan(SweepJob.Every))
            Clock.Now = Instant.Max(Clock.Now, next);
    }

    /// <summary>Only what may go out at this very moment.</summary>
    public async Task<Instant?> SweepNowAsync()
    {
        var next = await Services.GetRequiredService<Sweep>().RunAsync(default);
        await Services.GetRequiredService<Outbox>().DrainAsync(default);
        return next;
    }

    /// <summary>Moves the clock to a time of day in London, and lets the hand come round.</summary>
    public Task SweepAtAsync(LocalDateTime london)
    {
        Clock.Now = london.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();
        return SweepAsync();
    }

    /// <summary>Ends the service and starts it again on the same data, as after a deployment.</summary>
    public async Task<CoachHost> RestartAsync()
    {
        var next = new CoachHost { Credentials = Credentials, Database = ConnectionString };
        await DisposeAsync();
        await next.InitializeAsync();
        return next;
    }

    string First(IReadOnlyList<string> sentences, Func<Recognition, bool> isReadAs) =>
        sentences.First(sentence => isReadAs(Services.GetRequiredService<LanguageModels>().Reader.Read(sentence, default)));

    string ConnectionString => Database ?? $"Data Source={Path.Combine(folder, "pathways.db")}";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in Settings().Concat(MoreSettings))
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IClock>(Clock)).RemoveClockwork());
    }

    Dictionary<string, string> Settings() => Credentials.Length == 0
        ? new() { ["ConnectionStrings:Pathways"] = ConnectionString }
        : new()
        {
            ["ConnectionStrings:Pathways"] = ConnectionString,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = Credentials,
            ["MicrosoftAppPassword"] = "a secret",
            ["MicrosoftAppTenantId"] = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
            ["ToBotFromChannelOpenIdMetadataUrl"] = Authority.ChannelMetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = Authority.EntraMetadataUrl,
            ["ToChannelFromBotLoginUrl"] = Authority.LoginUrl,
        };
}
