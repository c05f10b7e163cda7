using NodaTime;
using Pathways.Core.Nudges;
using static Pathways.Storage.Tests.TestStorage;

namespace Pathways.Storage.Tests;

public sealed class ScheduleTests
{
    static readonly Schedule Plain = new([IsoDayOfWeek.Tuesday], new LocalTime(10, 0), Rhythm.Weekly, Today);

    static readonly Schedule Full = new([IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday], new LocalTime(7, 45), Rhythm.EveryOtherWeek, Today)
    {
        Away = new Away(Today.PlusDays(1), Today.PlusDays(9)),
        Once = Noon + Duration.FromHours(1),
        FollowUp = new FollowUp(Noon + Duration.FromHours(2), 77),
        Unanswered = 3,
        StoppedAt = Noon + Duration.FromNanoseconds(1000),
    };

    [OnBothDatabases]
    public async Task A_schedule_is_read_as_it_was_saved(Kind kind)
    {
        await using var storage = await OnAsync(kind);
        var ada = await storage.MeetAsync("ada");
        Assert.Null(await FindAsync(storage, ada.Id));
        var forGood = Plain with { Away = new Away(Today, null), Rhythm = Rhythm.Monthly };
        foreach (var schedule in new[] { Full, Plain, forGood, Full })
        {
            await storage.TurnAsync(work => work.Schedules.SaveAsync(ada.Id, schedule, Noon, default));
            var found = await FindAsync(storage, ada.Id);
            Assert.Equal(schedule.Days, found!.Days);
            Assert.Equal(schedule, found with { Days = schedule.Days });
        }
    }

    static Task<Schedule?> FindAsync(TestStorage storage, long id) =>
        storage.TurnAsync(work => work.Schedules.FindAsync(id, default));
}
