namespace Pathways.Bot.Conversation;

/// <summary>
/// What a button says when pressed: which feature, which of its verbs, about what.
/// Written into messages that live for years, so ids are never derived from the names of classes.
/// </summary>
/// <param name="About">What the verb is about: the id of a nudge, a win, a pathway. Empty for none.</param>
public readonly record struct ChoiceId(string Feature, string Verb, string About = "")
{
    const char Separator = '/';
    const char DetailSeparator = ':';

    /// <summary>About a row and something of it: "17:mentoring".</summary>
    /// <param name="detail">Null for the row alone.</param>
    public ChoiceId(string feature, string verb, long rowId, string? detail)
        : this(feature, verb, detail is null ? $"{rowId}" : $"{rowId}{DetailSeparator}{detail}")
    {
    }

    /// <summary>The row that it is about, perhaps with a detail. The row is 0, which none is, when there is no number.</summary>
    public (long Id, string? Detail) Row =>
        About.Split(DetailSeparator, 2) is [var row, .. var detail] && long.TryParse(row, out var id) ? (id, detail.FirstOrDefault()) : default;

    public override string ToString() => string.Join(Separator, Feature, Verb, About);

    /// <summary>Null for anything that no button of ours says.</summary>
    public static ChoiceId? Parse(string? wire) =>
        wire?.Split(Separator, 3) is [{ Length: > 0 } feature, { Length: > 0 } verb, var about] ? new ChoiceId(feature, verb, about) : null;
}
