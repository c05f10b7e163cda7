using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Core.Tests.Nudges;

public class PlanTextTests
{
    static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>A Friday, in winter time.</summary>
    static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 10, 0);

    [Theory]
    [InlineData("Thursday", "Thursday", 26, 16, 0)]
    [InlineData("thu 2pm", "Thursday 14:00", 26, 14, 0)]
    [InlineData("Thursday after stand-up", "Thursday after stand-up", 26, 16, 0)]
    [InlineData("Wednesday morning, before the sync.", "Wednesday morning, before the sync", 25, 12, 0)]
    [InlineData("tomorrow 2pm", "Saturday 14:00", 21, 14, 0)]
    [InlineData("tomorrow after lunch", "Saturday after lunch", 21, 16, 0)]
    [InlineData("today", "Friday", 20, 16, 0)]
    [InlineData("friday", "Friday", 20, 16, 0)]
    [InlineData("friday at 9:00", "Friday 09:00", 27, 9, 0)]
    [InlineData("at 3", "Friday 15:00", 20, 15, 0)]
    [InlineData("at 9:30", "Saturday 09:30", 21, 9, 30)]
    [InlineData("on 27 November", "Friday", 27, 16, 0)]
    [InlineData("today at 9:00", "Friday 09:00", 20, 9, 0)]
    public void A_day_a_time_or_both_make_a_plan(string said, string when, int day, int hour, int minute) =>
        Assert.Equal(new Plan(when, Instant.FromUtc(2026, 11, day, hour, minute)), PlanText.Of(said, London, Now));

    [Theory]
    [InlineData("whenever")]
    [InlineData("fixed the flaky deploy")]
    [InlineData("")]
    public void Without_either_there_is_none(string said) => Assert.Null(PlanText.Of(said, London, Now));
}
