using NodaTime;

namespace Pathways.Core.Understanding;

/// <summary>What a message was taken to mean, and how sure that is.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Score">0 to 1, roughly the share of messages read like this one that were read right.</param>
public sealed record Recognition(string Intent, double Score, DecidedBy By)
{
    /// <summary>Below it nothing was likely: the intent is <see cref="Intents.OutOfScope"/> and <see cref="Next"/> is what to offer.</summary>
    public const double Likely = 0.25;

    /// <summary>Below it, what answers an open question is taken as its answer, whatever else it looks like.</summary>
    public const double Sure = 0.6;

    /// <summary>By the names in <see cref="Understanding.Slots"/>.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The words, as typed, of a time, date or zone that a message about the schedule or a pause names and that does not exist: "25:00", "31st of February", "Atlantis".
    /// Its slot is missing then.
    /// </summary>
    public string? Impossible { get; init; }

    /// <summary>The one day that a message about the schedule names: "today", "tomorrow", "on 14 March". Null for weekdays, and for "from tomorrow on".</summary>
    public LocalDate? OnDate { get; init; }

    /// <summary>
    /// They say that they want to die or to harm themselves: the intent is <see cref="Intents.OutOfScope"/>, and nothing else about the message matters.
    /// </summary>
    public bool Crisis { get; init; }

    /// <summary>What it was written in; English when that is not clear.</summary>
    public Language Language { get; init; }

    /// <summary>What else the message wants, each read from a part of its own: in "didn't do it, but I rewrote the runbook" the win. Mostly empty.</summary>
    public IReadOnlyList<Recognition> Also { get; init; } = [];

    /// <summary>The words, as typed, that this was read from. Null for the whole message; set on all readings where <see cref="Also"/> is not empty.</summary>
    public string? Part { get; init; }

    /// <summary>The other readings, likeliest first; empty when a command or the grammar decided.</summary>
    public IReadOnlyList<Guess> Next { get; init; } = [];

    /// <summary>False: ask "did you mean" with the first two of <see cref="Next"/>.</summary>
    public bool Understood => Score >= Likely;

    /// <summary>Null when it was not said.</summary>
    public string? Slot(string name) => Slots.GetValueOrDefault(name);
}

public sealed record Guess(string Intent, double Score);

public enum DecidedBy
{
    Command,
    Grammar,
    Classifier,
}
