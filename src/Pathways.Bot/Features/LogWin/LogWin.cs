using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Keeps what they did, in their words, and shows what it is taken as evidence for.</summary>
public sealed class LogWin(Filing filing) : IFeature
{
    const string FeatureName = "win";

    /// <summary>A bare number is short; anything longer has a story of its own.</summary>
    const int NumberAnswerAtMost = 60;

    /// <summary>Logs the message that was not understood.</summary>
    public static readonly Choice LogWhatISaid = new("Log it as a win", new ChoiceId(FeatureName, "log-said"));

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.LogWin];

    public HelpLine? Help => new("rewrote the runbook, on-call is quieter now", "tell me what you did; I keep it word for word, with its day");

    public bool Expects(Turn turn) => IsNumber(turn);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => turn switch
    {
        { Verb: "file" } => await RefileAsync(turn, cancel),
        { Verb: "change" } => Alternatives(turn),
        { Verb: "log-said", Topic.Said: { } said } => await LogAsync(turn, said, cancel),
        { Verb: not "" } => new Reply($"That message has moved on. Type what you did, and I'll keep it."),
        _ when IsNumber(turn) => await AddNumberAsync(turn, cancel),
        { Recognition.By: DecidedBy.Command } => await LogAsync(turn, turn.Recognition.Slot(Slots.Text) ?? "", cancel),
        _ => await LogAsync(turn, turn.Ask.Text, cancel),
    };

    static bool IsNumber(Turn turn) =>
        turn.Expects(Expecting.Number) && turn.Ask.Text.Length <= NumberAnswerAtMost && Impact.Find(turn.Ask.Text) is not null
        && turn.Recognition.By == DecidedBy.Classifier;

    async Task<Reply> LogAsync(Turn turn, string typed, CancellationToken cancel)
    {
        var text = WinText.Of(typed);
        if (text.Length == 0)
            return new Reply($"Log what? Put it behind the colon: “log: fixed the flaky deploy”.");
        if (text.Length > Win.TextAtMost)
            return TooLong(text.Length);
        var win = await turn.Work.Wins.LogAsync(
            turn.Coachee.Id, text, WinText.DateOf(text, turn.Today), Impact.Find(text), turn.Ask.At, cancel);
        turn.Next = turn.Next! with { WinId = win.Id, Expecting = win.Impact is null ? Expecting.Number : Expecting.Nothing };
        return turn.Pathway is { } pathway
            ? Logged(turn, win, await filing.FileAsync(turn, win, pathway, cancel))
            : new Reply(Receipt(turn, win)) { More = [$"Choose a pathway and I'll file it there."], Choices = [Welcome.Start, ListPathways.Ask] };
    }

    static Reply Logged(Turn turn, Win win, EvidenceRanking ranking) => ranking.Verdict switch
    {
        Verdict.Sure => new Reply(Receipt(turn, win))
        {
            More = [FiledUnder(ranking.Tagged), .. AskForNumber(win)],
            Choices = [.. ranking.Areas.Except(ranking.Tagged).Take(1).Select(other => Rather(win, other.Area)), Change(win)],
        },
        Verdict.Unsure => new Reply(Receipt(turn, win))
        {
            More = [$"What does it show best?"],
            Choices =
            [
                .. ranking.Offered.Select(offer => File(win, offer.Area.Name, offer.Area.Id)),
                Change(win, "Somewhere else"), File(win, "None of these, just keep it", ""),
            ],
        },
        _ => new Reply(Receipt(turn, win))
        {
            More = [$"I don't see one of your focus areas in it, so I just kept it. Tell me if that's wrong.", .. AskForNumber(win)],
            Choices = [Change(win)],
        },
    };

    static async Task<Reply> RefileAsync(Turn turn, CancellationToken cancel)
    {
        var (id, area) = Target(turn);
        if (await turn.Work.Wins.FindAsync(turn.Coachee.Id, id, cancel) is not { } win || turn.Pathway is not { } pathway)
            return new Reply($"That win is no longer there.");
        await Filing.FileAsync(turn, id, pathway, area, cancel);
        var asked = turn.Topic.WinId == id && turn.Topic.Expecting == Expecting.Number;
        turn.Next = turn.Next! with { WinId = id, Expecting = asked ? Expecting.Number : Expecting.Nothing };
        return new Reply($"Kept under *{area?.Name ?? "none of them"}*.")
        {
            More = [$"“{win.Text}”", .. asked ? AskForNumber(win) : []],
        };
    }

    static Reply Alternatives(Turn turn) => turn.Pathway is not { } pathway
        ? new Reply($"Choose a pathway first, then I can file it.") { Choices = [ListPathways.Ask] }
        : new Reply($"Where does it belong?")
        {
            Choices =
            [
                .. pathway.FocusAreas.Select(area => File(turn.AboutId, area.Name, area.Id)),
                File(turn.AboutId, "None of these, just keep it", ""),
            ],
        };

    static async Task<Reply> AddNumberAsync(Turn turn, CancellationToken cancel)
    {
        if (await turn.Work.Wins.FindAsync(turn.Coachee.Id, turn.Topic.WinId ?? 0, cancel) is not { } win)
            return new Reply($"That win is no longer there.");
        var number = turn.Ask.Text.Trim();
        await turn.Work.Wins.AddImpactAsync(turn.Coachee.Id, win.Id, number, cancel);
        return new Reply($"Added “{number}”. That will carry weight later.") { More = [$"“{win.Text}”"] };
    }

    /// <summary>Once per win, and not while something else is being asked.</summary>
    static Prose[] AskForNumber(Win win) =>
        win.Impact is null ? [$"Is there a number to go with it: people helped, hours saved? If not, it stands as it is."] : [];

    static Prose Receipt(Turn turn, Win win) => $"Logged for {Dates.Short(win.Date, turn.Today)}: “{win.Text}”.";

    static Prose FiledUnder(IReadOnlyList<AreaScore> areas) =>
        $"Evidence for *{string.Join(" and ", areas.Select(tag => tag.Area.Name))}*.";

    static Reply TooLong(int length) =>
        new($"That's {length.ToString("N0")} characters, and I keep at most {Win.TextAtMost.ToString("N0")} in one win. I haven't saved any of it.")
        {
            More = [$"Send it in two or three parts and each becomes a win of its own."],
        };

    static Choice Rather(Win win, FocusArea area) => File(win, $"Rather {area.Name}", area.Id);

    public static Choice Change(Win win, string label = "Change") => new(label, new ChoiceId(FeatureName, "change", win.Id.ToString()));

    static Choice File(Win win, string label, string areaId) => File(win.Id, label, areaId);

    static Choice File(long winId, string label, string areaId) => new(label, new ChoiceId(FeatureName, "file", $"{winId}:{areaId}"));

    static (long WinId, FocusArea? Area) Target(Turn turn) =>
        turn.Press!.Choice.About.Split(':', 2) is [var win, var area] && long.TryParse(win, out var id)
            ? (id, turn.Pathway?.FindFocusArea(area))
            : (0, null);
}
