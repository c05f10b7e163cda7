using Pathways.Bot.Conversation;

namespace Pathways.Bot.Teams;

/// <summary>
/// Draws a reply as an activity: plain text where there is nothing to press, else an Adaptive Card. Paragraphs are rich
/// text blocks, which know no Markdown, so what a person typed is shown as typed.
/// </summary>
static class ReplyCard
{
    /// <summary>The highest version that Teams shows without trouble.</summary>
    const string Version = "1.5";

    const int NotificationAtMost = 150;

    public static Activity Draw(Reply reply)
    {
        if (reply is { Choices.Count: 0, Facts.Count: 0, Form: null })
            return PlainMessage(PlainText.Of(reply));
        var card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = Card(reply) };
        var message = (Activity)MessageFactory.Attachment(card);
        message.Summary = Notification(reply.Lead.ToString());
        return message;
    }

    static Activity PlainMessage(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    static AdaptiveCard Card(Reply reply) => new(Version)
    {
        FallbackText = PlainText.Of(reply),
        Lang = "en",
        Body = [Paragraph(reply.Lead), .. reply.More.Select(Paragraph), .. Facts(reply.Facts), .. Inputs(reply.Form)],
        Actions = [.. Submit(reply.Form), .. reply.Choices.Select(Button)],
    };

    static AdaptiveElement Paragraph(Prose prose) => new AdaptiveRichTextBlock
    {
        Inlines = [.. prose.Spans.Select(Run)],
        Spacing = AdaptiveSpacing.Medium,
    };

    static AdaptiveInline Run(Span span) => new AdaptiveTextRun(span.Text)
    {
        Weight = span.Emphasis == Emphasis.Strong ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
        IsSubtle = span.Emphasis == Emphasis.Soft,
    };

    /// <summary>Two columns of rich text and not a fact set, which reads Markdown. What is longer gets the wider column.</summary>
    static IEnumerable<AdaptiveElement> Facts(IReadOnlyList<Fact> facts)
    {
        var namesAreLonger = facts.Sum(fact => fact.Name.Length - fact.Value.Length) > 0;
        var (name, value) = namesAreLonger ? ("3", "2") : ("2", "3");
        return facts.Select((fact, row) => new AdaptiveColumnSet
        {
            Spacing = row == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small,
            Columns = [Cell(fact.Name, name, AdaptiveTextWeight.Bolder), Cell(fact.Value, value, AdaptiveTextWeight.Default)],
        });
    }

    static AdaptiveColumn Cell(string text, string share, AdaptiveTextWeight weight) => new()
    {
        Width = share,
        Items = [new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun(text) { Weight = weight }] }],
    };

    static IEnumerable<AdaptiveElement> Inputs(Form? form) => (form?.Fields ?? []).Select<Field, AdaptiveElement>(field => field switch
    {
        PickField pick => new AdaptiveChoiceSetInput
        {
            Id = pick.Id,
            Label = pick.Label,
            Spacing = AdaptiveSpacing.Medium,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Choices = [.. pick.Options.Select(option => new AdaptiveChoice { Title = option.Label, Value = option.Value })],
        },
        TextField text => new AdaptiveTextInput
        {
            Id = text.Id,
            Label = text.Label,
            Value = text.Value,
            MaxLength = text.AtMost,
            IsMultiline = true,
            Spacing = AdaptiveSpacing.Medium,
        },
        _ => throw new NotSupportedException($"No input for {field.GetType().Name}."),
    });

    static IEnumerable<AdaptiveAction> Submit(Form? form) =>
        form is null ? [] : [new AdaptiveSubmitAction { Title = form.SubmitLabel, Data = CardData.Of(form.Submit), Style = "positive" }];

    static AdaptiveAction Button(Choice choice) => new AdaptiveSubmitAction { Title = choice.Label, Data = CardData.Of(choice.Id) };

    static string Notification(string lead) => lead.Length <= NotificationAtMost ? lead
        : lead[..(char.IsHighSurrogate(lead[NotificationAtMost - 1]) ? NotificationAtMost - 1 : NotificationAtMost)] + "…";
}
