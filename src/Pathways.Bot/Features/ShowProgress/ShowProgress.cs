using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Progress;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Shows the evidence so far: per focus area, what has none, this quarter, the time on the pathway.</summary>
public sealed class ShowProgress(CoachingCatalogue catalogue) : IFeature
{
    const string FeatureName = "progress";
    const int LatestShown = 3;

    public static readonly Choice Ask = new("How am I doing?", new ChoiceId(FeatureName, "ask"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.ShowProgress];

    public HelpLine? Help => new("how am I doing?", "your wins under each focus area, and what has none yet");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        if (turn.Pathway is not { } pathway)
            return WhatShouldIWorkOn.NeedsPathway(catalogue);
        var record = await turn.TrackRecordAsync(pathway, cancel);
        var since = turn.Coachee.DateOf(turn.Coachee.PathwaySince ?? turn.Ask.At);
        return View(turn, record, PathwayProgress.Of(record, since, turn.Today));
    }

    static Reply View(Turn turn, TrackRecord record, PathwayProgress progress) => new(Lead(record.Pathway, progress))
    {
        More =
        [
            $"You're in month {progress.Month} of a usual {record.Pathway.Usual}.",
            .. Missing(progress),
            .. record.Wins.Take(LatestShown).Select(win => Line(turn, win)),
        ],
        Facts = [.. progress.Areas.Select(area => new Fact(area.Area.Name, Standing(turn, area)))],
        Choices = [WhatShouldIWorkOn.Ask, Reading.Ask],
    };

    static Prose Lead(Pathway pathway, PathwayProgress progress) => progress.Wins switch
    {
        0 => $"No wins yet on *{pathway.Name}*. Tell me one thing you did this week, and it starts.",
        1 => $"*1 win* on {pathway.Name}{(progress.ThisQuarter == 1 ? ", this quarter" : "")}.",
        _ => $"*{progress.Wins} wins* on {pathway.Name}, {Part(progress)} this quarter.",
    };

    static string Part(PathwayProgress progress) => progress.ThisQuarter switch
    {
        0 => "none of them",
        2 when progress.Wins == 2 => "both",
        var all when all == progress.Wins => "all of them",
        var some => $"{some} of them",
    };

    static Prose[] Missing(PathwayProgress progress)
    {
        var empty = progress.Areas.Where(area => area.Wins == 0).Select(area => area.Area.Name).ToList();
        return empty.Count == 0 || progress.Wins == 0 ? []
            : empty.Count == progress.Areas.Count ? [$"None of it is filed under a focus area yet."]
            : empty.Count == 1 ? [$"Nothing yet under {empty[0]}, so that is where I'll look first."]
            : [$"Nothing yet under {string.Join(", ", empty.SkipLast(1))} and {empty[^1]}, so that is where I'll look first."];
    }

    static string Standing(Turn turn, AreaStanding area) => area switch
    {
        { Wins: 0 } => "nothing yet",
        { Wins: 1 } => $"1 win, {Dates.Short(area.LatestWin!.Value, turn.Today)}",
        _ => $"{area.Wins} wins, latest {Dates.Short(area.LatestWin!.Value, turn.Today)}",
    };

    static Prose Line(Turn turn, Win win) =>
        $"_{Dates.Short(win.Date, turn.Today).Capitalised()}:_ “{win.Text}”{(win.Impact is { } number && !win.Text.Contains(number) ? $" ({number})" : "")}";
}
