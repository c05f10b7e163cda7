using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Bot.Scheduling;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Features;

/// <summary>The one place where a schedule that changed becomes the moment at which something is due next.</summary>
public sealed class Calendar(QuietPeriods quiet)
{
    /// <summary>Theirs, or the usual one when they have none yet.</summary>
    public static async Task<Schedule> OfAsync(Turn turn, CancellationToken cancel) =>
        await turn.Work.Schedules.FindAsync(turn.Coachee.Id, cancel) ?? Schedule.Usual(turn.Coachee.TimeZone, turn.Ask.At);

    /// <summary>Nothing is due before there is a pathway to choose from.</summary>
    public async Task SaveAsync(Turn turn, Schedule schedule, CancellationToken cancel)
    {
        var next = turn.Coachee.PathwayId is null ? null
            : await OverdueAsync(turn, schedule, cancel) ?? Next(turn, schedule, turn.Ask.At);
        await turn.Work.Schedules.SaveAsync(turn.Coachee.Id, schedule, next, cancel);
    }

    /// <summary>When they get their next nudges: what is due by the rhythm, and the one more that they asked for.</summary>
    public IEnumerable<Instant> Coming(Turn turn, Schedule schedule)
    {
        var extra = schedule.Once > turn.Ask.At ? schedule.Once : null;
        foreach (var at in DueTimes.Nudges(schedule, turn.Coachee.TimeZone, Quiet(turn), turn.Ask.At))
        {
            if (extra < at)
                yield return extra.Value;
            if (extra <= at)
                extra = null;
            yield return at;
        }
        if (extra is { } left)
            yield return left;
    }

    /// <summary>The day of the next one by the rhythm; null for none.</summary>
    public LocalDate? NextDay(Turn turn, Schedule schedule) =>
        DueTimes.Nudges(schedule, turn.Coachee.TimeZone, Quiet(turn), turn.Ask.At).Cast<Instant?>().FirstOrDefault() is { } at
            ? turn.Coachee.DateOf(at)
            : null;

    /// <summary>What is due already and has not gone out yet stays due, as long as the schedule still has it.</summary>
    async Task<Instant?> OverdueAsync(Turn turn, Schedule schedule, CancellationToken cancel) =>
        await turn.Work.Schedules.NextDueAsync(turn.Coachee.Id, cancel) is { } due
        && due <= turn.Ask.At && Next(turn, schedule, due - Duration.Epsilon) == due ? due : null;

    Instant? Next(Turn turn, Schedule schedule, Instant after) => DueTimes.Next(schedule, turn.Coachee.TimeZone, Quiet(turn), after);

    IReadOnlyList<DateInterval> Quiet(Turn turn) => quiet.Of(turn.Ask.From.Workspace);
}
