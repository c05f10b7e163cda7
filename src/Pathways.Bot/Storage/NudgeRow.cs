using NodaTime;
using Pathways.Core.Nudges;

namespace Pathways.Bot.Storage;

/// <summary>A nudge as the database has it.</summary>
record NudgeRow
{
    public long Id { get; init; }

    public required string ItemId { get; init; }

    public Instant OfferedAt { get; init; }

    public string? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }

    public string? Plan { get; init; }

    public Instant? PlannedAt { get; init; }

    public Nudge Nudge => new(Id, ItemId, OfferedAt, Answer is null ? null : Word<NudgeAnswer>.Read(Answer), AnsweredAt)
    {
        Plan = Plan is null ? null : new Plan(Plan, PlannedAt!.Value),
    };
}
