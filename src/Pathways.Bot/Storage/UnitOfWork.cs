namespace Pathways.Bot.Storage;

/// <summary>
/// One connection and one write transaction: all of a conversational turn happens, or none of it.
/// Rolled back on disposal unless committed.
/// </summary>
public sealed class UnitOfWork(Session session) : IAsyncDisposable
{
    public CoacheeStore Coachees { get; } = new(session);

    public WinStore Wins { get; } = new(session);

    public NudgeStore Nudges { get; } = new(session);

    public ScheduleStore Schedules { get; } = new(session);

    public DeliveryStore Deliveries { get; } = new(session);

    public TrackRecordStore TrackRecords { get; } = new(session);

    public TopicStore Topics { get; } = new(session);

    public ActivityStore Activities { get; } = new(session);

    /// <summary>Durable when this returns. Nothing more can be done with this unit of work afterwards.</summary>
    public Task CommitAsync(CancellationToken cancel) => session.CommitAsync(cancel);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
