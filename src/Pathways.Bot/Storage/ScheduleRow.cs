using NodaTime;
using NodaTime.Text;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>A schedule as the database has it.</summary>
record ScheduleRow
{
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public required string Days { get; init; }

    public required string Time { get; init; }

    public required string Rhythm { get; init; }

    public LocalDate Since { get; init; }

    public LocalDate? AwayFrom { get; init; }

    public LocalDate? AwayUntil { get; init; }

    public Instant? OnceAt { get; init; }

    public Instant? FollowUpAt { get; init; }

    public long? FollowUpNudgeId { get; init; }

    public int Unanswered { get; init; }

    public Instant? StoppedAt { get; init; }

    public Schedule Schedule =>
        new([.. Days.Split(',').Select(Word<IsoDayOfWeek>.Read)], Clock.Parse(Time).Value, Word<Rhythm>.Read(Rhythm), Since)
        {
            Away = AwayFrom is { } from ? new Away(from, AwayUntil) : null,
            Once = OnceAt,
            FollowUp = FollowUpAt is { } at ? new FollowUp(at, FollowUpNudgeId!.Value) : null,
            Unanswered = Unanswered,
            StoppedAt = StoppedAt,
        };

    public static ScheduleRow Of(Schedule schedule) => new()
    {
        Days = string.Join(',', schedule.Days.Select(Word<IsoDayOfWeek>.Of)),
        Time = Clock.Format(schedule.Time),
        Rhythm = Word<Rhythm>.Of(schedule.Rhythm),
        Since = schedule.Since,
        AwayFrom = schedule.Away?.From,
        AwayUntil = schedule.Away?.Until,
        OnceAt = schedule.Once,
        FollowUpAt = schedule.FollowUp?.At,
        FollowUpNudgeId = schedule.FollowUp?.NudgeId,
        Unanswered = schedule.Unanswered,
        StoppedAt = schedule.StoppedAt,
    };
}
