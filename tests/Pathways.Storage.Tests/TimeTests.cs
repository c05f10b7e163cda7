using NodaTime;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class TimeTests
{
    static readonly Duration Microsecond = Duration.FromTicks(10);

    [OnBothDatabases]
    public async Task An_instant_is_kept_to_the_microsecond(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Instant[] instants =
        [
            Noon, Noon + Microsecond, Noon - Microsecond, Noon + Duration.FromMilliseconds(1),
            NodaConstants.UnixEpoch, Instant.FromUtc(1969, 7, 20, 20, 17), Instant.FromUtc(9998, 12, 31, 23, 59),
        ];
        foreach (var at in instants)
        {
            var win = await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, "win", Today, null, at, default));
            Assert.Equal(at, (await storage.TurnAsync(work => work.Wins.FindAsync(ada.Id, win.Id, default)))?.LoggedAt);
        }
    }

    [OnBothDatabases]
    public async Task What_is_finer_than_a_microsecond_is_cut_and_what_is_returned_is_what_was_kept(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        var at = Noon + Duration.FromNanoseconds(1999);
        var win = await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, "win", Today, null, at, default));
        Assert.Equal(Noon + Microsecond, win.LoggedAt);
    }

    [OnBothDatabases]
    public async Task A_date_is_kept_whatever_its_year(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        foreach (var date in new LocalDate[] { new(2024, 2, 29), new(1, 1, 1), new(9999, 12, 31) })
        {
            var win = await storage.TurnAsync(work => work.Wins.LogAsync(ada.Id, "win", date, null, Noon, default));
            Assert.Equal(date, (await storage.TurnAsync(work => work.Wins.FindAsync(ada.Id, win.Id, default)))?.Date);
        }
    }

    [OnBothDatabases]
    public async Task Times_are_ordered_by_the_database_as_they_are_in_time(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        await storage.TurnAsync(async work =>
        {
            foreach (var ticks in new[] { -10, 0, 10, 10_000_000 })
                await work.Activities.FirstTimeAsync($"{ticks}", Noon + Duration.FromTicks(ticks), default);
            await work.Activities.PruneAsync(Noon + Microsecond, default);
        });
        Assert.Equal(2, (await storage.RowsAsync())["processed_activities"]);
    }
}
