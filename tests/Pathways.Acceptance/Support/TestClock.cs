using NodaTime;

namespace Pathways.Acceptance.Support;

/// <summary>Stands still until moved.</summary>
public sealed class TestClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration by) => Now += by;
}
