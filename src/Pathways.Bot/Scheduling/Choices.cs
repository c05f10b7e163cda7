using NodaTime;
using Pathways.Bot.Storage;
using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;

namespace Pathways.Bot.Scheduling;

/// <summary>Decides what each due coachee is written, from what is known of them.</summary>
public sealed class Choices(CoachingCatalogue catalogue, QuietPeriods quiet)
{
    /// <summary>What they took on and never spoke of again is asked about for so long.</summary>
    static readonly Duration OpenFor = Duration.FromDays(21);

    /// <param name="written">Who has been written to at this very moment of theirs already.</param>
    public async Task<IReadOnlyList<Claim>> MakeAsync(
        UnitOfWork work, IReadOnlyList<DueCoachee> due, IReadOnlySet<long> written, Instant now, CancellationToken cancel)
    {
        var claims = due.Select(who => Decide(who, written.Contains(who.Coachee.Id), now)).ToList();
        var records = await work.TrackRecords.OfAsync([.. claims.Where(claim => claim.NeedsItem).Select(Whose)], cancel);
        return [.. claims.Select(claim => claim.NeedsItem ? Choose(claim, records[claim.Who.Coachee.Id], now) : claim)];
    }

    (long CoacheeId, Pathway Pathway) Whose(Claim claim) => (claim.Who.Coachee.Id, PathwayOf(claim.Who)!);

    Claim Decide(DueCoachee who, bool written, Instant now)
    {
        if (who.Door is null || PathwayOf(who) is null)
            return new Claim(who, new Due(null, now, who.Schedule, Next: null), "unreachable");
        var due = Due.Decide(who.Schedule, who.DueAt, who.Coachee.TimeZone, quiet.Of(who.Workspace), now);
        return new Claim(who, due, written ? "again" : due.Writes is null ? "late" : null);
    }

    static Claim Choose(Claim claim, TrackRecord record, Instant now) =>
        Suggestions.Best(record, Size.Any, now) is { } best
            ? claim with { Best = best, OpenNudgeId = Open(record, now) }
            : claim with { Due = Unwritten(claim), Skipped = "nothing-left" };

    /// <summary>What was not written cannot go unanswered.</summary>
    static Due Unwritten(Claim claim) =>
        claim.Due with { Writes = null, After = claim.Due.After with { Unanswered = claim.Who.Schedule.Unanswered } };

    /// <summary>The last one they took on, when nobody has heard how it went.</summary>
    static long? Open(TrackRecord record, Instant now) => record.Nudges
        .FirstOrDefault(nudge => nudge.Answer == NudgeAnswer.WillDo && now - nudge.OfferedAt < OpenFor)?.Id;

    Pathway? PathwayOf(DueCoachee who) => catalogue.Find(who.Coachee.PathwayId);
}

/// <summary>One coachee whose moment has come, and what they are written.</summary>
/// <param name="Skipped">Why nothing is written; null when something is.</param>
public sealed record Claim(DueCoachee Who, Due Due, string? Skipped)
{
    public Suggestion? Best { get; init; }

    public long? OpenNudgeId { get; init; }

    public bool NeedsItem => Skipped is null && Due.Writes is Unasked.Nudge or Unasked.Return;
}
