using NodaTime;
using Pathways.BotFramework.Tests.Fakes;

namespace Pathways.Acceptance.Scheduling;

/// <summary>The weekly nudge from the clock to the screen, through the real host, database and door. Each test has a service of its own.</summary>
public sealed class WeeklyTests : IAsyncLifetime
{
    static readonly LocalDateTime Tuesday = new(2026, 11, 24, 10, 0);

    CoachHost host = null!;

    public async Task InitializeAsync() => host = await CoachHost.StartAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)host).DisposeAsync();

    [Fact]
    public async Task Who_chose_a_pathway_is_nudged_once_a_week_at_ten_on_tuesday()
    {
        var ada = await OnLeadAsync("ada");
        await host.SweepAtAsync(Tuesday.PlusMinutes(-1));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(Tuesday);
        var nudge = Assert.Single(ada.Heard());
        Assert.StartsWith("This week: ", nudge.Text);
        Assert.Equal(["I'll do it", "Another", "Smaller", "Not this week", "Not for me", "Tell me more"], nudge.Buttons);
        await host.SweepAtAsync(Tuesday.PlusDays(6));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(Tuesday.PlusDays(7));
        Assert.NotEqual(nudge.Text, Assert.Single(ada.Heard()).Text);
    }

    [Fact]
    public async Task Many_sweeps_at_once_send_each_nudge_once()
    {
        var people = new List<TeamsPerson>();
        for (var number = 0; number < 20; number++)
            people.Add(await OnLeadAsync($"person-{number}"));
        host.Clock.Now = At(Tuesday.PlusMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(host.SweepAsync)));
        await host.SweepAtAsync(Tuesday.PlusMinutes(2)); // the workspace's pace
        Assert.All(people, person => Assert.Single(person.Heard()));
    }

    [Fact]
    public async Task A_plan_is_asked_about_at_its_moment_and_what_was_done_shows_in_the_progress()
    {
        var ada = await OnLeadAsync("ada");
        await host.SweepAtAsync(Tuesday);
        ada.Heard();
        await ada.PressAsync("I'll do it");
        await ada.SayAsync("Thursday 2pm");
        await host.SweepAtAsync(new LocalDateTime(2026, 11, 26, 13, 59));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(new LocalDateTime(2026, 11, 26, 14, 0));
        Assert.Equal(["Did it", "Partly", "Didn't happen"], Assert.Single(ada.Heard()).Buttons);
        await ada.PressAsync("Did it");
        Assert.StartsWith("1 win", (await ada.SayAsync("how am I doing?").Only()).Text);
    }

    [Fact]
    public async Task A_word_about_the_nudge_is_understood_as_one()
    {
        var ada = await OnLeadAsync("ada");
        await host.SweepAtAsync(Tuesday);
        ada.Heard();
        Assert.StartsWith("Logged for today", (await ada.SayAsync("did it").Only()).Text);
    }

    [Fact]
    public async Task Nothing_comes_while_they_are_away_and_the_first_after_it_says_so()
    {
        var ada = await OnLeadAsync("ada");
        await ada.SayAsync("I'm on holiday until the 4th of December");
        await host.SweepAtAsync(Tuesday);
        await host.SweepAtAsync(Tuesday.PlusDays(7));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(Tuesday.PlusDays(14));
        Assert.Contains("pause", Assert.Single(ada.Heard()).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_pause_takes_back_what_is_already_on_its_way_to_the_door()
    {
        var ada = await OnLeadAsync("ada");
        host.Connector.Faults.Enqueue(new ConnectorFault(429, RetryAfter: "60"));
        await host.SweepAtAsync(Tuesday);
        await ada.SayAsync("pause");
        ada.Heard();
        await host.SweepAtAsync(Tuesday.PlusMinutes(5));
        Assert.Empty(ada.Heard());
    }

    [Fact]
    public async Task What_was_missed_for_some_hours_comes_the_same_day_and_not_the_next()
    {
        var ada = await OnLeadAsync("ada");
        await host.SweepAtAsync(Tuesday.PlusHours(5));
        Assert.Single(ada.Heard());
        await host.SweepAtAsync(Tuesday.PlusDays(8));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(Tuesday.PlusDays(14));
        Assert.Single(ada.Heard());
    }

    [Fact]
    public async Task After_three_without_a_word_it_says_so_and_writes_half_as_often_until_they_answer()
    {
        var ada = await OnLeadAsync("ada");
        for (var week = 0; week < 3; week++)
            await host.SweepAtAsync(Tuesday.PlusWeeks(week));
        Assert.Equal(3, ada.Heard().Count);
        await host.SweepAtAsync(Tuesday.PlusWeeks(3));
        Assert.Contains("haven't answered the last three", Assert.Single(ada.Heard()).Text);
        await host.SweepAtAsync(Tuesday.PlusWeeks(4));
        Assert.Empty(ada.Heard());
        await host.SweepAtAsync(Tuesday.PlusWeeks(5));
        Assert.Single(ada.Heard());
        await ada.SayAsync("thanks");
        await host.SweepAtAsync(Tuesday.PlusWeeks(6));
        Assert.StartsWith("This week: ", ada.Heard()[^1].Text);
    }

    [Fact]
    public async Task Who_writes_at_the_very_moment_it_is_due_gets_it_all_the_same()
    {
        var ada = await OnLeadAsync("ada");
        await host.SweepAtAsync(Tuesday);
        ada.Heard();
        host.Clock.Now = At(Tuesday.PlusWeeks(1).PlusSeconds(2));
        await ada.SayAsync("thanks"); // they had not answered the first one: this settles it
        await host.SweepAtAsync(Tuesday.PlusWeeks(1).PlusSeconds(5));
        Assert.StartsWith("This week: ", Assert.Single(ada.Heard()).Text);
    }

    [Fact]
    public async Task Who_has_nothing_left_to_be_sent_is_not_told_that_they_did_not_answer()
    {
        var ada = await OnLeadAsync("ada");
        await ada.SayAsync("what should I work on?");
        for (var shown = 0; shown < 500 && (await ada.PressAsync("Not for me").Only()).Buttons.Contains("Not for me"); shown++)
            continue;
        for (var week = 0; week < 5; week++)
            await host.SweepAtAsync(Tuesday.PlusWeeks(week));
        Assert.Empty(ada.Heard());
    }

    [Fact]
    public async Task Who_asked_to_be_forgotten_hears_nothing_more()
    {
        var ada = await OnLeadAsync("ada");
        await ada.SayAsync("delete my data");
        await ada.PressAsync("Yes, delete everything");
        await host.SweepAtAsync(Tuesday);
        Assert.Empty(ada.Heard());
    }

    static Instant At(LocalDateTime london) => london.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/London"]).ToInstant();

    async Task<TeamsPerson> OnLeadAsync(string name)
    {
        var person = host.InTeams(name);
        await person.ChooseLeadAsync();
        return person;
    }
}
