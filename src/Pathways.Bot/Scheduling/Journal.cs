using System.Diagnostics.Metrics;
using NodaTime;
using Pathways.Bot.Storage;

namespace Pathways.Bot.Scheduling;

/// <summary>Counts what was due and what became of it, and logs what went wrong: by number and reason, never by name or text.</summary>
public sealed partial class Journal
{
    public const string MeterName = "Pathways.Nudges";

    /// <summary>Longer than the clock takes to look twice.</summary>
    static readonly Duration OnTime = Duration.FromSeconds(30);

    readonly Counter<long> due;
    readonly Counter<long> sent;
    readonly Counter<long> late;
    readonly Counter<long> failed;
    readonly Counter<long> unknown;
    readonly Counter<long> skipped;
    readonly Histogram<double> lag;
    readonly ILogger log;

    public Journal(IMeterFactory factory, ILogger<Journal> log)
    {
        this.log = log;
        var meter = factory.Create(MeterName);
        due = meter.CreateCounter<long>("pathways.nudges.due", "{message}", "Messages that fell due");
        sent = meter.CreateCounter<long>("pathways.nudges.sent", "{message}", "Messages that a platform has taken");
        late = meter.CreateCounter<long>("pathways.nudges.late", "{message}", "Messages that a platform has taken late");
        failed = meter.CreateCounter<long>("pathways.nudges.failed", "{message}", "Messages that were refused, by reason");
        unknown = meter.CreateCounter<long>("pathways.nudges.unknown", "{message}", "Messages that may have arrived, by reason");
        skipped = meter.CreateCounter<long>("pathways.nudges.skipped", "{message}", "Messages that were due and not sent, by reason");
        lag = meter.CreateHistogram<double>("pathways.nudges.lag", "s", "From the moment a message might be sent until a platform had it");
    }

    public void Due(int count) => due.Add(count);

    public void Skipped(string reason, int count = 1)
    {
        if (count > 0)
            skipped.Add(count, Tag(reason));
    }

    /// <summary>Nobody is left who knows what became of them.</summary>
    public void Orphaned(int count)
    {
        if (count == 0)
            return;
        unknown.Add(count, Tag("crash"));
        WereUnderWay(log, count);
    }

    public void Settled(Settlement settlement)
    {
        var (to, reason) = (settlement.To, settlement.Settled.Reason ?? "");
        switch (settlement.Settled.State)
        {
            case DeliveryState.Sent:
                Sent(settlement.Settled.At - to.SendAt);
                return;
            case DeliveryState.Unknown:
                unknown.Add(1, Tag(reason));
                break;
            case DeliveryState.Failed:
                failed.Add(1, Tag(reason));
                break;
        }
        if (settlement.IsUnreachable)
            Unreachable(log, to.CoacheeId, to.Id, reason);
        else
            NotSent(log, to.Id, settlement.Settled.State, reason, to.Attempts);
    }

    void Sent(Duration after)
    {
        sent.Add(1);
        lag.Record(after.TotalSeconds);
        if (after > OnTime)
            late.Add(1);
    }

    static KeyValuePair<string, object?> Tag(string reason) => new("reason", reason);

    [LoggerMessage(LogLevel.Warning, "{Count} messages were under way when a node died: they may have arrived, and are not sent again")]
    static partial void WereUnderWay(ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Coachee {Coachee} cannot be reached ({Reason}, message {Message}): nothing is sent until they write")]
    static partial void Unreachable(ILogger log, long coachee, long message, string reason);

    [LoggerMessage(LogLevel.Information, "Message {Message} is {State}: {Reason} (attempt {Attempt})")]
    static partial void NotSent(ILogger log, long message, DeliveryState state, string reason, int attempt);
}
