using NodaTime;

namespace Pathways.Bot.Conversation;

/// <summary>What came in through a door, with nothing of the door left in it.</summary>
public sealed record Ask(Sender From, Instant At)
{
    /// <summary>Unique per delivery: the same id acts once. Null where the door cannot deliver twice.</summary>
    public string? Id { get; init; }

    /// <summary>Verbatim; empty when something was pressed.</summary>
    public string Text { get; init; } = "";

    /// <summary>A button or form of an earlier reply. Comes from the client, so it is data, not fact.</summary>
    public Press? Press { get; init; }

    /// <summary>The person has just installed the coach or opened it for the first time.</summary>
    public bool Arrived { get; init; }

    /// <summary>The person has removed the coach: nothing can be sent to them until they come back.</summary>
    public bool Left { get; init; }

    /// <summary>IANA id of the person's zone, where the door knows it.</summary>
    public string? Zone { get; init; }

    /// <summary>What the door needs to write to this person later. Opaque to everything but that door.</summary>
    public string? Reference { get; init; }
}

/// <summary>Who asks: one person in one workspace behind one door.</summary>
public sealed record Sender(string Door, string Workspace, string Person);

/// <param name="Inputs">What a form's fields held, by field id.</param>
public sealed record Press(ChoiceId Choice, IReadOnlyDictionary<string, string> Inputs);
