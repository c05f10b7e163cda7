using System.Text.Json.Serialization;
using Pathways.Bot.Conversation;

namespace Pathways.Bot.Web;

/// <summary>A reply as the page receives it. Data all the way: the page shows each text as text, never as markup.</summary>
sealed record WebReply(
    IReadOnlyList<IReadOnlyList<WebSpan>> Paragraphs,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<WebChoice> Choices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WebForm? Form)
{
    public static WebReply Of(Reply reply) => new(
        [.. reply.More.Prepend(reply.Lead).Select(Paragraph)],
        reply.Facts,
        [.. reply.Choices.Select(choice => new WebChoice(choice.Label, choice.Id.ToString()))],
        reply.Form is { } form ? WebForm.Of(form) : null);

    static IReadOnlyList<WebSpan> Paragraph(Prose prose) => [.. prose.Spans.Select(WebSpan.Of)];
}

sealed record WebSpan(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Strong,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Soft)
{
    public static WebSpan Of(Span span) => new(span.Text, span.Emphasis == Emphasis.Strong, span.Emphasis == Emphasis.Soft);
}

sealed record WebChoice(string Label, string Id);

sealed record WebForm(WebChoice Submit, IReadOnlyList<WebField> Fields)
{
    public static WebForm Of(Form form) => new(new WebChoice(form.SubmitLabel, form.Submit.ToString()), [.. form.Fields.Select(WebField.Of)]);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(WebTextField), "text")]
[JsonDerivedType(typeof(WebPickField), "pick")]
abstract record WebField(string Id, string Label)
{
    public static WebField Of(Field field) => field switch
    {
        TextField text => new WebTextField(text.Id, text.Label, text.Value, text.AtMost),
        PickField pick => new WebPickField(pick.Id, pick.Label, pick.Options),
        _ => throw new NotSupportedException($"The page does not know the field {field.GetType().Name}."),
    };
}

sealed record WebTextField(string Id, string Label, string Value, int AtMost) : WebField(Id, Label);

sealed record WebPickField(string Id, string Label, IReadOnlyList<Option> Options) : WebField(Id, Label);
