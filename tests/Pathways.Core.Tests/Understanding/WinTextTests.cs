using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class WinTextTests
{
    static readonly LocalDate Thursday = new(2026, 3, 12);

    [Theory]
    [InlineData("log: ran the retro", "ran the retro")]
    [InlineData("WIN:Ran the retro ", "Ran the retro")]
    [InlineData("log: today I ran the retro", "ran the retro")]
    [InlineData("today I ran the retro", "today I ran the retro")]
    [InlineData("logged out stale sessions", "logged out stale sessions")]
    public void Only_the_command_is_taken_off(string typed, string win) => Assert.Equal(win, WinText.Of(typed));

    [Theory]
    [InlineData("ran the retro", 12)]
    [InlineData("today I ran the retro", 12)]
    [InlineData("Yesterday I ran the retro", 11)]
    [InlineData("the day before yesterday we shipped", 10)]
    [InlineData("ran the retro on Monday", 9)]
    [InlineData("last friday I ran the retro", 6)]
    [InlineData("on thursday we shipped", 5)]
    [InlineData("Tue: ran the retro", 10)]
    [InlineData("ran it 3 days ago", 9)]
    [InlineData("ran it a week ago", 5)]
    [InlineData("moved the release to monday", 12)]
    public void The_day_is_the_one_spoken_of(string typed, int dayOfMarch) =>
        Assert.Equal(new LocalDate(2026, 3, dayOfMarch), WinText.DateOf(typed, Thursday));
}
