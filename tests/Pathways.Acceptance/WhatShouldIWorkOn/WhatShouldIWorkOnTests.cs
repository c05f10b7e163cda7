using Pathways.Core.Catalogue;

namespace Pathways.Acceptance.WhatShouldIWorkOn;

[Collection(SharedCoach.Name)]
public class WhatShouldIWorkOnTests(CoachHost host)
{
    [Theory, MemberData(nameof(Doors.All), MemberType = typeof(Doors))]
    public async Task Suggests_one_thing_with_reasons_and_takes_every_answer(string door)
    {
        var person = host.PersonAt(door, "asker");
        await person.ArriveAsync();
        var talk = new Talk(person);
        await talk.SayAsync("what should I work on?");
        await talk.PressAsync("Senior → Lead");
        await talk.SayAsync("what should I work on?");
        await talk.PressAsync("Another");
        await talk.PressAsync("Smaller");
        await talk.PressAsync("Not for me");
        await talk.PressAsync("Tell me more");
        await talk.PressAsync("I'll do it");
        talk.MatchesGolden("suggestions", door);
    }

    [Fact]
    public async Task Another_never_repeats_before_the_list_is_used_up()
    {
        var person = host.InTeams("picky");
        await person.ChooseLeadAsync();
        var weekly = CoachingCatalogue.Load().Find("senior-to-lead")!.WeeklyItems.Count;
        var titles = new List<string> { Title(await person.SayAsync("what should I work on?").Only()) };
        while (titles.Count < weekly)
            titles.Add(Title(await person.SayAsync("another").Only()));
        Assert.Equal(weekly, titles.Distinct().Count());
        Assert.Contains(Title(await person.SayAsync("another").Only()), titles);
    }

    [Fact]
    public async Task What_is_not_for_me_never_comes_back()
    {
        var person = host.InTeams("refuser");
        await person.ChooseLeadAsync();
        var refused = Title(await person.SayAsync("what should I work on?").Only());
        await person.SayAsync("not for me");
        for (var i = 0; i < 200; i++)
            Assert.NotEqual(refused, Title(await person.SayAsync("another").Only()));
    }

    [Theory]
    [InlineData("something smaller")]
    [InlineData("give me something quick")]
    public async Task Something_smaller_takes_15_minutes_at_most(string asked)
    {
        var person = host.InTeams($"short-of-time-{asked.Length}");
        await person.ChooseLeadAsync();
        await person.SayAsync("what should I work on?");
        Assert.Matches("In all: (5|10|15) minutes", (await person.SayAsync(asked).Only()).Text);
    }

    [Fact]
    public async Task The_evidence_so_far_steers_and_the_reason_says_so()
    {
        var person = host.InTeams("steered");
        await person.ChooseLeadAsync();
        for (var i = 0; i < 3; i++)
            await person.LogAsync($"agreed on one retry policy with the payments and search teams, round {i}", "Cross-Team Technical Influence");
        var text = (await person.SayAsync("what should I work on?").Only()).Text;
        Assert.Matches("Why you: nothing logged yet under (?!Cross-Team).*, against 3 under Cross-Team Technical Influence", text);
    }

    [Fact]
    public async Task Somebody_elses_suggestion_cannot_be_answered()
    {
        var (owner, other) = (host.InTeams("owner"), host.InTeams("other"));
        await owner.ChooseLeadAsync();
        await other.ChooseLeadAsync();
        await owner.SayAsync("what should I work on?");
        var accept = owner.ChoiceOf("I'll do it");
        var shown = await other.SendAsync(new() { ["type"] = "message", ["value"] = new System.Text.Json.Nodes.JsonObject { ["choice"] = accept } });
        Assert.DoesNotContain("Good. When it's done", Assert.Single(shown).Text);
    }

    static string Title(Shown shown) => shown.Text.Split('\n')[0];

    [Theory]
    [InlineData("any ideas about mentoring?", "mentor|junior|pair|coach|grow|hire|intern|teach")]
    [InlineData("something about technical strategy please", "strategy|roadmap|debt|risk|cost|direction|business|support|product")]
    public async Task What_it_is_to_be_about_is_heard(string typed, string about)
    {
        var person = host.InTeams($"specific-{typed.Length}");
        await person.ChooseLeadAsync();
        var text = (await person.SayAsync(typed).Only()).Text;
        Assert.Matches($"(?i){about}", text);
        Assert.DoesNotContain("nothing left about", text);
    }

    [Fact]
    public async Task Another_one_is_about_the_same()
    {
        var person = host.InTeams("persistent");
        await person.ChooseLeadAsync();
        List<Shown> shown =
        [
            await person.SayAsync("something about developing others").Only(), await person.PressAsync("Another").Only(), await person.SayAsync("another").Only(),
            await person.PressAsync("Smaller").Only(), await person.PressAsync("Not for me").Only(),
        ];
        Assert.All(shown, each => Assert.Contains("under Developing Others at Scale", each.Text));
        Assert.Distinct(shown.Select(Title));
    }

    [Fact]
    public async Task What_the_pathway_has_nothing_about_is_said()
    {
        var person = host.InTeams("gardener");
        await person.ChooseLeadAsync();
        Assert.Contains("I have nothing left about “gardening”", (await person.SayAsync("suggest something about gardening").Only()).Text);
    }
}
