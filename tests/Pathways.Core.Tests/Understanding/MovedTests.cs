using NodaTime;
using Pathways.Core.Understanding;

namespace Pathways.Core.Tests.Understanding;

public class MovedTests
{
    [Theory]
    [InlineData("I moved to Tokyo", "Asia/Tokyo")]
    [InlineData("we've just relocated to new york.", "America/New_York")]
    [InlineData("I moved to Kotlin", null)]
    [InlineData("I moved to Berlin the service that bills our customers", null)]
    public void A_place_behind_it_and_nothing_else_is_a_change_of_zone(string typed, string? zone) =>
        Assert.Equal(zone, Grammar.Read(typed, PlainText.Of(typed), new LocalDate(2026, 11, 20))?.Slot(Slots.TimeZone));
}
