using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pathways.Bot.Storage;
using Pathways.Bot.Storage.Sqlite;

namespace Pathways.Acceptance.Hosting;

public sealed class HealthTests : IAsyncDisposable
{
    readonly DatabaseThatBreaks database = new();
    readonly WebApplicationFactory<Program> service;

    public HealthTests() => service = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseEnvironment("Production")
        .UseSetting("MicrosoftAppId", "12345678-90ab-cdef-1234-567890abcdef")
        .UseSetting("MicrosoftAppPassword", "not a real one")
        .ConfigureLogging(log => log.ClearProviders())
        .ConfigureTestServices(services => services.AddSingleton<IDatabase>(database).RemoveClockwork()));

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_is_ok_while_the_database_answers()
    {
        using var answer = await AskAsync();

        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task It_is_unavailable_without_telling_why_while_the_database_does_not_answer()
    {
        using var client = service.CreateClient();
        database.IsBroken = true;

        using var answer = await client.GetAsync("/health");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task It_is_unavailable_while_the_database_keeps_it_waiting()
    {
        using var client = service.CreateClient();
        database.IsFrozen = true;

        using var answer = await client.GetAsync("/health").WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task It_looks_at_the_database_once_for_many_who_ask_at_a_time()
    {
        using var client = service.CreateClient();
        var before = database.Begun;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => (await client.GetAsync("/health")).Dispose()));

        // A second look is due when the fifty take longer than a second on a slow machine.
        Assert.InRange(database.Begun - before, 1, 5);
    }

    [Fact]
    public async Task It_leaves_the_database_free()
    {
        using var answer = await AskAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await using var work = await database.BeginAsync(patience.Token);
    }

    async Task<HttpResponseMessage> AskAsync()
    {
        using var client = service.CreateClient();
        return await client.GetAsync("/health");
    }

    sealed class DatabaseThatBreaks : IDatabase
    {
        readonly SqliteDatabase inner = new("Data Source=:memory:");

        public bool IsBroken { get; set; }

        public bool IsFrozen { get; set; }

        public int Begun { get; private set; }

        public Task MigrateAsync(CancellationToken cancel) => inner.MigrateAsync(cancel);

        public Task<UnitOfWork> BeginAsync(CancellationToken cancel)
        {
            Begun++;
            if (IsFrozen)
                return new TaskCompletionSource<UnitOfWork>().Task;
            return IsBroken ? throw new IOException("the disk at /secret/place is gone") : inner.BeginAsync(cancel);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
