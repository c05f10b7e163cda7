using NodaTime;
using Pathways.Core.Coachees;
using Pathways.Core.Progress;

namespace Pathways.Core.Nudges;

/// <summary>Tells when the last weeks call for something smaller, and says why in words.</summary>
static class Slump
{
    static readonly Duration Lately = Duration.FromDays(14);

    /// <summary>What has been waiting for less may still be answered.</summary>
    static readonly Duration TimeToAnswer = Duration.FromDays(2);

    public static string? Of(TrackRecord record, Instant now) => AskedFor(record, now) ?? PutOff(record, now) ?? Silence(record, now);

    static string? AskedFor(TrackRecord record, Instant now) =>
        record.Preferences.Any(preference => preference.Kind == PreferenceKind.Smaller && now - preference.At < Lately)
            ? "you asked for something smaller" : null;

    static string? PutOff(TrackRecord record, Instant now) =>
        record.Nudges.Where(nudge => nudge.Answer is not null).TakeWhile(IsPutOff).ToList() switch
        {
            [var last, ..] when now - last.AnsweredAt >= Lately => null,
            [] => null,
            [{ Answer: NudgeAnswer.NotNow }] => "you put off the last one, so this is a smaller one",
            [_] => "the last one didn't fit into your week, so this is a smaller one",
            var several => $"the last {several.Count} didn't fit into your weeks, so this is a smaller one",
        };

    static bool IsPutOff(Nudge nudge) => nudge.Answer is NudgeAnswer.NotNow or NudgeAnswer.Missed;

    static string? Silence(TrackRecord record, Instant now)
    {
        var unanswered = record.Nudges
            .SkipWhile(nudge => nudge.Answer is null && now - nudge.OfferedAt < TimeToAnswer)
            .TakeWhile(nudge => nudge.Answer is null)
            .Count();
        return unanswered < 2 ? null : $"the last {unanswered} had no answer, so this is a smaller one";
    }
}
