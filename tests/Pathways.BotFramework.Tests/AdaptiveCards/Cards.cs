using Pathways.BotFramework.AdaptiveCards;

namespace Pathways.BotFramework.Tests.AdaptiveCards;

static class Cards
{
    /// <summary>A card that uses every element, every action and nearly every member.</summary>
    public static AdaptiveCard Everything() => new("1.5")
    {
        FallbackText = "Weekly check-in",
        Speak = "Weekly check-in",
        Lang = "en",
        Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = { "29:1" } },
        SelectAction = new AdaptiveOpenUrlAction { Url = new Uri("https://example.com/") },
        Body = [.. Texts(), .. Containers(), .. Inputs()],
        Actions = [.. Actions()],
    };

    static IEnumerable<AdaptiveElement> Texts() =>
    [
        new AdaptiveTextBlock("Weekly check-in")
        {
            Id = "title", Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent,
            FontType = AdaptiveFontType.Monospace, Style = AdaptiveTextBlockStyle.Heading,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            IsSubtle = true, Wrap = true, MaxLines = 3, Spacing = AdaptiveSpacing.ExtraLarge, Separator = true, IsVisible = false,
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackType.Drop),
        },
        new AdaptiveRichTextBlock
        {
            HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            Inlines =
            {
                new AdaptiveTextRun("*not* markdown")
                {
                    Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Lighter, Color = AdaptiveTextColor.Good,
                    FontType = AdaptiveFontType.Monospace, IsSubtle = true, Italic = true, Strikethrough = true, Highlight = true,
                    Underline = true, SelectAction = new AdaptiveSubmitAction { Title = "x" },
                },
            },
        },
    ];

    static IEnumerable<AdaptiveElement> Containers() =>
    [
        new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis, Bleed = true, VerticalContentAlignment = AdaptiveVerticalContentAlignment.Bottom,
            SelectAction = new AdaptiveExecuteAction { Verb = "open" },
            Items = { new AdaptiveFactSet { Facts = { new AdaptiveFact("Week", "47") } }, new AdaptiveContainer() },
        },
        new AdaptiveColumnSet
        {
            Columns =
            {
                new AdaptiveColumn { Width = "auto", Items = { new AdaptiveTextBlock("a") } },
                new AdaptiveColumn { Width = "50px", Style = AdaptiveContainerStyle.Default },
            },
        },
        new AdaptiveActionSet { Actions = { new AdaptiveSubmitAction { Title = "Mine" } } },
    ];

    static IEnumerable<AdaptiveElement> Inputs() =>
    [
        new AdaptiveTextInput
        {
            Id = "note", Label = "What moved?", Placeholder = "One line", Value = "", Regex = ".+", Style = AdaptiveTextInputStyle.Email,
            IsMultiline = true, MaxLength = 1000, IsRequired = true, ErrorMessage = "Write at least one line",
            InlineAction = new AdaptiveSubmitAction { Title = "Send" },
        },
        new AdaptiveChoiceSetInput
        {
            Id = "area", Label = "Area", Value = "a,b", Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Wrap = true,
            Placeholder = "Choose",
            Choices = { new AdaptiveChoice { Title = "A", Value = "a" }, new AdaptiveChoice { Title = "B", Value = "b" } },
        },
        new AdaptiveDateInput { Id = "day", Placeholder = "Day", Value = "2026-11-20", Min = "2026-01-01", Max = "2026-12-31" },
        new AdaptiveTimeInput { Id = "time", Placeholder = "Time", Value = "09:30", Min = "08:00", Max = "18:00" },
    ];

    static IEnumerable<AdaptiveAction> Actions() =>
    [
        new AdaptiveExecuteAction
        {
            Id = "save", Title = "Save", Verb = "checkin.save", Data = new { v = 1, week = "2026-W47" }, Style = "positive",
            AssociatedInputs = AdaptiveAssociatedInputs.None, Tooltip = "Keeps it", IsEnabled = false, Mode = AdaptiveActionMode.Secondary,
            Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Save", Data = new { verb = "checkin.save" } }),
        },
        new AdaptiveSubmitAction
        {
            Title = "Later", IconUrl = "https://example.com/i.png", Data = new Dictionary<string, object> { ["verb"] = "later" },
        },
        new AdaptiveOpenUrlAction { Title = "Read", Url = new Uri("https://example.com/a?b=c&d=é") },
        new AdaptiveShowCardAction { Title = "More", Card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("inside") } } },
    ];
}
