using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

/// <summary>Lists, which need no reader; sentences are tried with the phrases that people say.</summary>
public class SeveralWinsTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    static readonly Reader Reader = Reader.Train([new(Intents.Greeting, "hello"), new(Intents.LogWin, "shipped the thing")]);

    [Theory]
    [InlineData("- ran the retro\n- wrote the ADR", "ran the retro|wrote the ADR")]
    [InlineData("this week:\n* ran the retro\n  with two teams\n• wrote the ADR", "ran the retro\n  with two teams|wrote the ADR")]
    [InlineData("What I did last week\n- ran the retro\n- wrote the ADR", "ran the retro|wrote the ADR")]
    [InlineData("1. ran the retro\n2) wrote the ADR", "ran the retro|wrote the ADR")]
    [InlineData("1) ran the retro 2) wrote the ADR", "ran the retro|wrote the ADR")]
    [InlineData("log:\n- ran the retro\r\n- wrote the ADR\r\n", "ran the retro|wrote the ADR")]
    [InlineData("- [x] ran the retro\n- [ ] wrote the ADR", "ran the retro|wrote the ADR")]
    [InlineData("- moved the services\n  - billing\n  - search\n- wrote the ADR", "moved the services\n  - billing\n  - search|wrote the ADR")]
    [InlineData("- ran the retro\n- wrote the ADR\nwith payments", "ran the retro|wrote the ADR\nwith payments")]
    [InlineData("Payments team:\n- flaky deploys gone\n- first runbook\nSearch:\n- shared schema",
        "Payments team: flaky deploys gone|Payments team: first runbook|Search: shared schema")]
    public void A_list_is_several_wins(string typed, string wins) => Assert.Equal(wins.Split('|'), Texts(typed));

    [Theory]
    [InlineData("ran the retro")]
    [InlineData("- ran the retro")]
    [InlineData("moved 2) of the 12 services")]
    [InlineData("end-to-end tests - all green")]
    [InlineData("Led the payments migration:\n- moved 12 services\n- trained 3 teams")]
    [InlineData("I paired with:\n- Anna\n- Bob")]
    [InlineData("Rewrote the runbook\n- tried it with on-call\n- shared it with search")]
    [InlineData("rewrote\nthe\n\trunbook")]
    [InlineData("")]
    public void What_is_no_clear_list_is_one(string typed) => Assert.Equal([typed], Texts(typed));

    [Fact]
    public void Each_has_its_own_day_or_else_that_of_the_heading_above_it()
    {
        var wins = SeveralWins.In("last Tuesday:\n- ran the retro\n- wrote the ADR yesterday\nMonday:\n- 3 reviews\nToday:\n- a talk", Thursday, Reader);
        Assert.Equal([10, 11, 9, 12], wins.Select(win => win.Date.Day));
        Assert.Equal("3 reviews", wins[2].Impact);
        Assert.Equal([null, null, null], wins.Where(win => win != wins[2]).Select(win => win.Impact));
    }

    [Fact]
    public void What_is_above_ten_stays_with_the_tenth()
    {
        var wins = Texts(string.Join('\n', Enumerable.Range(1, 12).Select(i => $"- win {i}")));
        Assert.Equal(SeveralWins.AtMost, wins.Count);
        Assert.Equal("- win 10\n- win 11\n- win 12", wins[^1]);
    }

    static List<string> Texts(string typed) => [.. SeveralWins.In(typed, Thursday, Reader).Select(win => win.Text)];
}
