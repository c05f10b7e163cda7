namespace Pathways.Bot.Conversation;

/// <summary>What goes out, with nothing of any door in it. Every door shows all of it; a text-only door shows it as text.</summary>
/// <param name="Lead">Carries the point: it is all that a notification shows.</param>
public sealed record Reply(Prose Lead)
{
    /// <summary>The paragraphs after the lead.</summary>
    public IReadOnlyList<Prose> More { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Best first; the first is the one most people want.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public Form? Form { get; init; }
}

/// <summary>A name and its value, shown as a row of a small table.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>Something to press instead of typing.</summary>
public sealed record Choice(string Label, ChoiceId Id);

/// <summary>A few questions answered together.</summary>
public sealed record Form(ChoiceId Submit, string SubmitLabel, IReadOnlyList<Field> Fields);

/// <param name="Id">The key of the answer in <see cref="Press.Inputs"/>.</param>
public abstract record Field(string Id, string Label);

public sealed record TextField(string Id, string Label, string Value, int AtMost) : Field(Id, Label);

/// <summary>One of a few options.</summary>
public sealed record PickField(string Id, string Label, IReadOnlyList<Option> Options) : Field(Id, Label);

public sealed record Option(string Value, string Label);
