using System.Net;

namespace Pathways.BotFramework;

/// <summary>
/// How often, and how long in all, one call may be tried again. A turn is waited for by the channel, so the budget is
/// small; a longer wait that the channel asks for is handed to the caller in the refusal's headers.
/// </summary>
sealed class Patience(TimeProvider time, int mostAttempts = Patience.InATurn)
{
    public const int InATurn = 4;

    /// <summary>Whoever began a turn without being asked decides when to try again.</summary>
    public const int Unasked = 1;

    static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    readonly long _start = time.GetTimestamp();
    TimeSpan _wait;
    int _attempts;

    /// <summary>Whether to try again after this refusal. Decides how long <see cref="WaitAsync"/> waits.</summary>
    public bool WouldRetry(HttpResponseMessage response) => IsPassing(response.StatusCode) && Plan(AskedFor(response) ?? BackOff());

    /// <summary>Whether to try again after no connection was made.</summary>
    public bool WouldRetry() => Plan(BackOff());

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(_wait, time, cancellationToken);

    static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    TimeSpan? AskedFor(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)),
        _ => null,
    };

    // Full jitter: many turns that were refused together must not come back together.
    TimeSpan BackOff() => TimeSpan.FromSeconds(Math.Pow(2, _attempts) * Random.Shared.NextDouble());

    bool Plan(TimeSpan wait)
    {
        _wait = wait;
        _attempts++;
        return _attempts < mostAttempts && time.GetElapsedTime(_start) + wait <= Budget;
    }
}
