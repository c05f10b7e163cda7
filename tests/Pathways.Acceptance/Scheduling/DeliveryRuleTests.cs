using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pathways.Bot.Scheduling;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.Acceptance.Scheduling;

/// <summary>What a refusal, a throttle, a timeout and a crash do to a nudge and to everybody else's.</summary>
public sealed class DeliveryRuleTests : IAsyncLifetime
{
    static readonly LocalDateTime Tuesday = new(2026, 11, 24, 10, 0);

    CoachHost host = null!;

    public async Task InitializeAsync() => host = await CoachHost.StartAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)host).DisposeAsync();

    [Fact]
    public async Task Who_blocked_the_coach_is_left_alone_until_they_write_and_nobody_else_waits()
    {
        var (ada, ben) = (await OnLeadAsync("ada"), await OnLeadAsync("ben"));
        Refuse(ada, new ConnectorFault(403, """{"error":{"code":"ConversationBlockedByUser"}}"""));
        await host.SweepAtAsync(Tuesday);
        Assert.Single(ben.Heard());
        host.Connector.Rule = null;
        await host.SweepAtAsync(Tuesday.PlusDays(7));
        Assert.Equal(1, Calls(ada));
        Assert.Contains(host.Log.Lines, line => line.Line.Contains("cannot be reached (conversation-blocked-by-user", StringComparison.OrdinalIgnoreCase));

        await ada.SayAsync("hi");
        ada.Heard();
        await host.SweepAtAsync(Tuesday.PlusDays(14));
        Assert.Single(ada.Heard());
    }

    [Fact]
    public async Task A_throttled_nudge_waits_as_long_as_it_was_told()
    {
        var ada = await OnLeadAsync("ada");
        host.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: "120"));
        await host.SweepAtAsync(Tuesday);
        await host.SweepAtAsync(Tuesday.PlusSeconds(110));
        Assert.Equal(1, Calls(ada));
        await host.SweepAtAsync(Tuesday.PlusSeconds(121));
        Assert.Equal(2, Calls(ada));
        await host.SweepAtAsync(Tuesday.PlusSeconds(300));
        Assert.Equal(2, Calls(ada));
    }

    [Fact]
    public async Task Throttling_a_refusal_and_a_silence_hold_up_nobody_else()
    {
        var people = new List<TeamsPerson>();
        for (var number = 0; number < 40; number++)
            people.Add(await OnLeadAsync($"person-{number}"));
        var (blocked, silent) = (people[7], people[11]);
        var taken = new ConcurrentQueue<string>();
        host.Connector.Rule = (call, number) =>
            IsFor(blocked, call) ? new ConnectorFault(403, """{"error":{"code":"ConversationBlockedByUser"}}""")
            : IsFor(silent, call) ? ConnectorFault.Silence
            : number % 3 == 0 ? new ConnectorFault(429, RetryAfter: "2")
            : Take(call.Path);
        host.Clock.Now = At(Tuesday);
        for (; taken.Count < people.Count - 2; host.Clock.Advance(Duration.FromMilliseconds(100)))
            await host.Services.GetRequiredService<Sweep>().RunAsync(default);
        Assert.False(host.Services.GetRequiredService<Outbox>().DrainAsync(default).IsCompleted, "the silent one should still be waited for");
        Assert.InRange(host.Clock.Now - At(Tuesday), Duration.Zero, Duration.FromMinutes(10)); // the clock here runs faster than the network
        Assert.Equal(people.Count - 2, taken.Distinct().Count());

        ConnectorFault? Take(string path)
        {
            taken.Enqueue(path);
            return null;
        }
    }

    [Fact]
    public async Task A_stumbling_channel_is_tried_a_few_times_and_then_no_more()
    {
        var ada = await OnLeadAsync("ada");
        Refuse(ada, new ConnectorFault(503));
        for (var minute = 0; minute < 60; minute++)
            await host.SweepAtAsync(Tuesday.PlusMinutes(minute));
        Assert.Equal(Settlement.AttemptsAtMost, Calls(ada));
    }

    [Fact]
    public async Task A_nudge_that_may_have_arrived_is_not_sent_again_but_offered_when_they_next_write()
    {
        var ada = await OnLeadAsync("ada");
        host.Connector.Faults.Enqueue(new ConnectorFault(ConnectorFault.DroppedConnection));
        await host.SweepAtAsync(Tuesday);
        await host.SweepAtAsync(Tuesday.PlusHours(3));
        Assert.Equal(1, Calls(ada));
        var answer = await ada.SayAsync("thanks");
        Assert.Contains(answer, shown => shown.Text.Contains("not sure", StringComparison.Ordinal) && shown.Buttons.Contains("I'll do it"));
        Assert.DoesNotContain(await ada.SayAsync("thanks"), shown => shown.Text.Contains("not sure", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_anew_once_and_remembered()
    {
        var ada = await OnLeadAsync("ada");
        Refuse(ada, new ConnectorFault(404, """{"error":{"code":"ConversationNotFound"}}"""));
        await host.SweepAtAsync(Tuesday);
        await host.SweepAtAsync(Tuesday.PlusDays(7));
        Assert.Equal(1, Calls(ada));
        Assert.Single(host.Connector.Calls, call => call.Path == "/v3/conversations");
        Assert.Equal(2, host.Connector.Sent.Count(activity => ((string?)activity["conversation"]?["id"])?.StartsWith("a:created-", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task What_was_under_way_in_a_crash_is_in_doubt_and_the_rest_is_sent()
    {
        var ada = await OnLeadAsync("ada");
        var ben = await OnLeadAsync("ben");
        Refuse(ada, ConnectorFault.Silence);
        host.Clock.Now = At(Tuesday);
        var sweep = host.SweepAsync();
        while (Calls(ada) == 0)
            await Task.Yield();
        host.Clock.Advance(Ledger.SendsEndWithin + Duration.FromSeconds(1));
        await host.Services.GetRequiredService<Ledger>().RecoverAsync(host.Clock.Now - Ledger.SendsEndWithin, default);
        host.Connector.Rule = null;
        Assert.Contains(await ada.SayAsync("thanks"), shown => shown.Text.Contains("not sure", StringComparison.Ordinal));
        await sweep;
        Assert.Equal(1, Calls(ben));
    }

    [Fact]
    public async Task Every_message_is_counted_by_what_became_of_it()
    {
        var counts = new Dictionary<string, double>();
        using var listener = Listen(counts, host.Services.GetRequiredService<IMeterFactory>());
        var (ada, ben, cem) = (await OnLeadAsync("ada"), await OnLeadAsync("ben"), await OnLeadAsync("cem"));
        await cem.SayAsync("nudge me tuesdays at 9:00");
        Refuse(ada, new ConnectorFault(403, """{"error":{"code":"BotNotInConversationRoster"}}"""));
        await host.SweepAtAsync(Tuesday.PlusHours(5).PlusMinutes(30));
        Assert.Equal(
            [("due", 3), ("failed bot-not-in-conversation-roster", 1), ("lag", 1), ("sent", 1), ("skipped late", 1)],
            counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Key == "lag" ? 1 : (int)count.Value)));
    }

    /// <summary>Other tests' services, which run beside this one, have meters of the same name.</summary>
    static MeterListener Listen(Dictionary<string, double> counts, IMeterFactory ours)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == Journal.MeterName && instrument.Meter.Scope == ours)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var name = $"{instrument.Name["pathways.nudges.".Length..]} {(tags.Length > 0 ? tags[0].Value : "")}".TrimEnd();
            lock (counts)
                counts[name] = counts.GetValueOrDefault(name) + value;
        }
    }

    static Instant At(LocalDateTime london) => london.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    /// <summary>Everything sent into this person's conversation meets this.</summary>
    void Refuse(TeamsPerson person, ConnectorFault fault) =>
        host.Connector.Rule = (call, _) => IsFor(person, call) ? fault : null;

    static bool IsFor(TeamsPerson person, ConnectorCall call) =>
        call.Path.Contains($"/{Uri.EscapeDataString(person.ConversationId)}/", StringComparison.Ordinal);

    /// <summary>Sent or refused, of those that came unasked.</summary>
    static int Calls(TeamsPerson person) =>
        person.Sent().Count(activity => ((string?)activity["summary"])?.StartsWith("This week: ", StringComparison.Ordinal) == true);

    async Task<TeamsPerson> OnLeadAsync(string name)
    {
        var person = host.InTeams(name);
        await person.ChooseLeadAsync();
        person.Heard();
        return person;
    }
}
