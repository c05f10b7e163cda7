using NodaTime;
using NodaTime.Text;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;
using Away = Pathways.Core.Nudges.Away;

namespace Pathways.Core.Tests.Nudges;

public class AwayTextTests
{
    static readonly LocalDate Friday = new(2026, 11, 20);

    [Theory]
    [InlineData("pause", "2026-11-20", null)]
    [InlineData("pause for 2 weeks", "2026-11-20", "2026-12-03")]
    [InlineData("mute for a day", "2026-11-20", "2026-11-20")]
    [InlineData("snooze until 5 January", "2026-11-20", "2027-01-04")]
    [InlineData("pause until monday", "2026-11-20", "2026-11-22")]
    [InlineData("pause until tomorrow", "2026-11-20", "2026-11-20")]
    [InlineData("I'm on holiday until the 14th", "2026-11-20", "2026-12-14")]
    [InlineData("pause, I'm on holiday until the 14th", "2026-11-20", "2026-12-14")]
    [InlineData("on holiday, back on 5 January", "2026-11-20", "2027-01-04")]
    [InlineData("I'm away from 3 to 14 January", "2027-01-03", "2027-01-14")]
    [InlineData("out of office from 28 december to 3 january", "2026-12-28", "2027-01-03")]
    [InlineData("vacation from 28 to 3 January", "2026-12-28", "2027-01-03")]
    [InlineData("away from monday to friday", "2026-11-23", "2026-11-27")]
    [InlineData("from tomorrow I'm away for 2 weeks", "2026-11-21", "2026-12-04")]
    [InlineData("pause this week", "2026-11-20", "2026-11-22")]
    [InlineData("I'm on holiday next week", "2026-11-23", "2026-11-29")]
    [InlineData("I'm off tomorrow", "2026-11-21", "2026-11-21")]
    [InlineData("I'm out on Monday", "2026-11-23", "2026-11-23")]
    public void What_is_said_names_the_days(string said, string from, string? until)
    {
        var read = new Recognition(Intents.Pause, 1, DecidedBy.Grammar)
        {
            Slots = Grammar.SlotsOf(new Heard(said, PlainText.Of(said), Friday, new Topics([])), Intents.Pause),
        };
        var away = new Away(LocalDatePattern.Iso.Parse(from).Value, until is null ? null : LocalDatePattern.Iso.Parse(until).Value);
        Assert.Equal(away, AwayText.Of(said, read, Friday));
    }
}
