using NodaTime;
using Pathways.Core.Nudges;
using static NodaTime.IsoDayOfWeek;

namespace Pathways.Core.Tests.Nudges;

public class DueTests
{
    static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>A Tuesday.</summary>
    static readonly Instant Ten = Instant.FromUtc(2026, 11, 10, 10, 0);

    static readonly Schedule Usual = Schedule.Usual(London, Ten - Duration.FromDays(1));

    [Theory]
    [InlineData(0, Unasked.Nudge, 7)]
    [InlineData(5, Unasked.Nudge, 7)]
    [InlineData(5.99, Unasked.Nudge, 7)]
    [InlineData(6, null, 7)]
    [InlineData(23, null, 7)]
    [InlineData(24 * 7 + 5, null, 7)]
    [InlineData(24 * 7 + 6, null, 14)]
    [InlineData(24 * 24, null, 28)]
    public void What_is_late_is_written_on_the_same_day_within_the_window_or_skipped(double hours, Unasked? writes, int daysToNext)
    {
        var due = Decide(Usual, Ten + Duration.FromHours(hours));
        Assert.Equal((writes, Ten + Duration.FromHours(6), Ten + Duration.FromDays(daysToNext)), (due.Writes, due.Until, due.Next));
        Assert.Equal(writes is null ? 0 : 1, due.After.Unanswered);
    }

    [Theory]
    [InlineData(119, Unasked.Nudge)]
    [InlineData(120, null)]
    public void What_is_late_is_not_written_past_midnight(int minutes, Unasked? writes)
    {
        var at = Instant.FromUtc(2026, 11, 10, 22, 0);
        var due = Due.Decide(Usual with { Time = new(22, 0) }, at, London, [], at + Duration.FromMinutes(minutes));
        Assert.Equal((writes, at + Duration.FromHours(2)), (due.Writes, due.Until));
    }

    [Fact]
    public void After_three_without_a_word_the_fourth_says_that_there_will_be_half_as_many()
    {
        var due = Decide(Usual with { Unanswered = 3 }, Ten);
        Assert.Equal((Unasked.BackOff, 4, Ten + Duration.FromDays(14)), (due.Writes, due.After.Unanswered, due.Next));
        Assert.Equal(new LocalDate(2026, 11, 10), due.After.Since);
        var next = Due.Decide(due.After, due.Next!.Value, London, [], due.Next.Value);
        Assert.Equal((Unasked.Nudge, 5, Ten + Duration.FromDays(28)), (next.Writes, next.After.Unanswered, next.Next));
    }

    [Fact]
    public void A_back_off_that_was_missed_is_said_the_next_time()
    {
        var due = Decide(Usual with { Unanswered = 3 }, Ten + Duration.FromHours(7));
        Assert.Equal((null, 3, Ten + Duration.FromDays(7)), (due.Writes, due.After.Unanswered, due.Next));
    }

    [Fact]
    public void A_follow_up_is_not_counted_and_changes_nothing_else()
    {
        var due = Decide(Usual with { FollowUp = new(Ten - Hour, 7), Unanswered = 2 }, Ten - Hour, Ten - Hour);
        Assert.Equal((Unasked.FollowUp, Usual with { Unanswered = 2 }, Ten), (due.Writes, due.After, due.Next));
    }

    [Fact]
    public void A_follow_up_comes_even_to_who_did_not_answer_three() =>
        Assert.Equal(Unasked.FollowUp, Decide(Usual with { FollowUp = new(Ten - Hour, 7), Unanswered = 3 }, Ten - Hour, Ten - Hour).Writes);

    [Fact]
    public void Of_a_follow_up_and_a_nudge_at_one_moment_only_the_nudge_is_written()
    {
        var due = Decide(Usual with { FollowUp = new(Ten, 7) }, Ten);
        Assert.Equal((Unasked.Nudge, null, Ten + Duration.FromDays(7)), (due.Writes, due.After.FollowUp, due.Next));
    }

    [Fact]
    public void What_was_asked_for_once_comes_once()
    {
        var due = Decide(Usual with { Once = Ten - Hour }, Ten - Hour, Ten - Hour);
        Assert.Equal((Unasked.Nudge, Usual, Ten), (due.Writes, due.After, due.Next));
    }

    [Fact]
    public void What_was_asked_for_is_neither_counted_nor_replaced_by_a_back_off()
    {
        var due = Decide(Usual with { Once = Ten - Hour, Unanswered = 3 }, Ten - Hour, Ten - Hour);
        Assert.Equal((Unasked.Nudge, Usual with { Unanswered = 3 }), (due.Writes, due.After));
    }

    [Fact]
    public void Once_and_a_nudge_at_one_moment_are_one()
    {
        var due = Decide(Usual with { Once = Ten }, Ten);
        Assert.Equal((Unasked.Nudge, Ten + Duration.FromDays(7)), (due.Writes, due.Next));
    }

    [Fact]
    public void What_was_asked_for_within_the_last_hours_is_still_written_when_something_older_is_skipped()
    {
        var now = Ten + Duration.FromDays(2);
        var due = Decide(Usual with { Once = now - Hour, FollowUp = new(Ten + Hour, 7) }, now);
        Assert.Equal((null, null, now - Hour), (due.Writes, due.After.FollowUp, due.Next));
    }

    [Fact]
    public void The_first_item_after_a_pause_says_so()
    {
        var due = Decide(Usual with { Away = new(new(2026, 10, 20), new(2026, 11, 9)) }, Ten);
        Assert.Equal((Unasked.Return, null), (due.Writes, due.After.Away));
    }

    [Fact]
    public void A_follow_up_or_a_missed_item_leaves_the_return_to_the_next()
    {
        var ended = Usual with { Away = new(new(2026, 10, 20), new(2026, 11, 8)) };
        Assert.Equal(ended.Away, Decide(ended with { FollowUp = new(Ten - Hour, 7) }, Ten - Hour, Ten - Hour).After.Away);
        Assert.Equal(ended.Away, Decide(ended, Ten + Duration.FromHours(7)).After.Away);
    }

    [Fact]
    public void Before_a_pause_that_is_to_come_there_is_an_item_like_any_other()
    {
        var away = new Away(new(2027, 1, 3), new(2027, 1, 10));
        var due = Decide(Usual with { Away = away }, Ten);
        Assert.Equal((Unasked.Nudge, away), (due.Writes, due.After.Away));
    }

    [Fact]
    public void Nothing_is_written_when_the_day_was_made_quiet_or_they_left_or_stopped_after_it_was_planned()
    {
        var today = new LocalDate(2026, 11, 10);
        Assert.Null(Due.Decide(Usual, Ten, London, [new(today, today)], Ten).Writes);
        Assert.Null(Decide(Usual with { Away = new(today, null) }, Ten).Writes);
        var stopped = Decide(Usual with { StoppedAt = Ten - Hour }, Ten);
        Assert.Equal((null, null), (stopped.Writes, stopped.Next));
    }

    [Fact]
    public void A_quiet_day_is_not_counted_against_anybody()
    {
        var quiet = new DateInterval(new(2026, 11, 9), new(2026, 11, 12));
        Assert.Equal(2, Due.Decide(Usual with { Unanswered = 2 }, Ten, London, [quiet], Ten).After.Unanswered);
    }

    [Fact]
    public void What_the_clocks_moved_out_of_a_day_that_was_made_quiet_is_not_written_either()
    {
        var nuuk = DateTimeZoneProviders.Tzdb["America/Nuuk"];
        var (midnight, saturday) = (Instant.FromUtc(2027, 3, 28, 1, 0), new LocalDate(2027, 3, 27));
        var schedule = new Schedule([Saturday], new(23, 30), Rhythm.Weekly, saturday);
        Assert.Equal(Unasked.Nudge, Due.Decide(schedule, midnight, nuuk, [], midnight).Writes);
        Assert.Null(Due.Decide(schedule, midnight, nuuk, [new(saturday, saturday)], midnight).Writes);
    }

    static Duration Hour => Duration.FromHours(1);

    static Due Decide(Schedule schedule, Instant now) => Decide(schedule, Ten, now);

    static Due Decide(Schedule schedule, Instant at, Instant now) => Due.Decide(schedule, at, London, [], now);
}
