using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Answers "why", "how" and "tell me more" about the suggestion or the win last talked of.</summary>
public sealed class ExplainItem(CoachingCatalogue catalogue, Filing filing) : IFeature
{
    const string FeatureName = "explain";
    const int ExamplesShown = 2;

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.ExplainItem];

    public HelpLine? Help => new("why?", "the reasons behind the last suggestion, or behind where I filed a win");

    public static Choice More(long nudgeId) => new("Tell me more", new ChoiceId(FeatureName, "more", nudgeId.ToString()));

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Pathway is not { } pathway)
            return WhatShouldIWorkOn.NeedsPathway(catalogue);
        if (turn.Press is null && turn.Topic.WinId is { } winId
            && await turn.Work.Wins.FindAsync(turn.Coachee.Id, winId, cancel) is { } win)
            return await FilingAsync(turn, pathway, win, cancel);
        var nudge = await turn.Work.Nudges.FindAsync(turn.Coachee.Id, turn.Press is null ? turn.Topic.NudgeId ?? 0 : turn.AboutId, cancel);
        return nudge is not null && pathway.FindItem(nudge.ItemId) is { } item
            ? View(pathway, item, nudge)
            : new Reply($"Tell you more about what? Ask me for something to work on, and I'll explain it.") { Choices = [WhatShouldIWorkOn.Ask] };
    }

    static Reply View(Pathway pathway, Item item, Nudge nudge) => new($"*{item.Title}.* {item.Why}")
    {
        More =
        [
            $"_How to start ({item.FirstStep.Minutes} min):_ {item.FirstStep.Do}",
            $"_In all:_ {Dates.Effort(item.Minutes)}.",
            .. item.EvidenceFor.Select(pathway.FindFocusArea).Select(area => (Prose)$"_It counts for_ *{area!.Name}*: {area.Summary}"),
            $"_When people have done it, it sounds like this:_ {Quoted(item)}.",
        ],
        Choices = [WhatShouldIWorkOn.WillDo(nudge.Id), WhatShouldIWorkOn.Another(nudge.Id), WhatShouldIWorkOn.Smaller(nudge.Id)],
    };

    async Task<Reply> FilingAsync(Turn turn, Pathway pathway, Win win, CancellationToken cancel)
    {
        var links = (await turn.Work.Wins.EvidenceAsync(turn.Coachee.Id, pathway.Id, cancel)).Where(link => link.WinId == win.Id).ToList();
        return links switch
        {
            [] => new Reply($"“{win.Text}” is under none of your focus areas; I saw none of them in it clearly enough.") { Choices = [LogWin.Change(win)] },
            [{ By: GivenBy.Coachee } link, ..] => new Reply($"“{win.Text}” is under *{pathway.FindFocusArea(link.FocusAreaId)?.Name}* because you said so."),
            [var link, ..] => await BecauseAsync(turn, pathway, win, link, cancel),
        };
    }

    async Task<Reply> BecauseAsync(Turn turn, Pathway pathway, Win win, Evidence link, CancellationToken cancel)
    {
        var area = pathway.FindFocusArea(link.FocusAreaId)!;
        var lead = new Reply($"“{win.Text}” reads like *{area.Name}*: {area.Summary}") { Choices = [LogWin.Change(win)] };
        return (await filing.RankAsync(turn, win, pathway, cancel)).Following is { } like && like.FocusAreaId == area.Id
            ? lead with { More = [$"You put “{like.Text}” there yourself, and this is much like it."] }
            : lead with { More = [.. Words(filing.DecidingWords(win, pathway, area)), .. Likest(pathway, link)] };
    }

    static Prose[] Words(IReadOnlyList<string> words) => words.Count == 0 ? [] : [$"What weighed most: {string.Join(", ", words.Select(word => $"“{word}”"))}."];

    static Prose[] Likest(Pathway pathway, Evidence link) => link.ItemId is { } id && pathway.FindItem(id) is { } item
        ? [$"It comes closest to this item of your pathway: “{item.Title}”."]
        : [];

    static string Quoted(Item item) => string.Join("; ", item.Examples.Take(ExamplesShown).Select(example => $"“{example.TrimEnd('.')}”"));
}
