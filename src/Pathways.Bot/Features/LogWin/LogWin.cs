using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Keeps what they did, in their words, and shows what it is taken as evidence for.</summary>
public sealed class LogWin(Reader reader, Filing filing) : IFeature
{
    const string FeatureName = "win";

    /// <summary>A bare number is short; anything longer has a story of its own.</summary>
    const int NumberAnswerAtMost = 60;

    /// <summary>Logs the message that was not understood.</summary>
    public static readonly Choice LogWhatISaid = new("Log it as a win", new ChoiceId(FeatureName, "log-said"));

    readonly LogSeveral several = new(filing);

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.LogWin];

    public HelpLine? Help => new("rewrote the runbook, on-call is quieter now", "tell me what you did; I keep it word for word, with its day");

    public bool Expects(Turn turn) => IsNumber(turn);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => turn switch
    {
        { Verb: "file" } => await RefileAsync(turn, cancel),
        { Verb: "change" } => Alternatives(turn),
        { Verb: "merge" } => await MergeAsync(turn, cancel),
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
        var told = SeveralWins.In(typed, turn.Today, reader);
        if (told[0].Text.Length == 0)
            return new Reply($"Log what? Put it behind the colon: “log: fixed the flaky deploy”.");
        if (told.Max(win => win.Text.Length) is > Win.TextAtMost and var length)
            return TooLong(length);
        if (told is not [var one])
            return await several.LogAsync(turn, WinText.Of(typed), told, cancel);
        var win = await turn.Work.Wins.LogAsync(turn.Coachee.Id, one.Text, one.Date, one.Impact, turn.Ask.At, cancel);
        return await FiledAsync(turn, win, Receipt(turn, win), cancel);
    }

    /// <summary>Both ways: whoever pressed it has what they meant, and "undo" brings the several back.</summary>
    async Task<Reply> MergeAsync(Turn turn, CancellationToken cancel)
    {
        if (await turn.Work.Wins.MessageAsync(turn.Coachee.Id, turn.AboutId, cancel) is not { Length: <= Win.TextAtMost } message)
            return new Reply($"Those wins are no longer there, so there's nothing to make one of.");
        var first = await turn.Work.Wins.FindAsync(turn.Coachee.Id, turn.AboutId, cancel);
        var whole = new NewWin(message, first?.Date ?? turn.Today, Impact.Find(message));
        return await turn.Work.Wins.MergeAsync(turn.Coachee.Id, turn.AboutId, whole, turn.Ask.At, cancel) is { } win
            ? await FiledAsync(turn, win, $"One win now, for {Dates.Short(win.Date, turn.Today)}: “{win.Text}”.", cancel)
            : await several.StayAsync(turn, cancel);
    }

    async Task<Reply> FiledAsync(Turn turn, Win win, Prose receipt, CancellationToken cancel)
    {
        turn.Next = turn.Next!.OfWin(win.Id) with { Expecting = win.Impact is null ? Expecting.Number : Expecting.Nothing };
        return turn.Pathway is { } pathway
            ? Logged(receipt, win, await filing.FileAsync(turn, win, pathway, cancel))
            : new Reply(receipt) { More = [$"Choose a pathway and I'll file it there."], Choices = [Welcome.Start, ListPathways.Ask] };
    }

    static Reply Logged(Prose receipt, Win win, EvidenceRanking ranking) => ranking.Verdict switch
    {
        Verdict.Sure => new Reply(receipt)
        {
            More = [FiledUnder(ranking.Tagged), .. AskForNumber(win)],
            Choices = [.. ranking.Areas.Except(ranking.Tagged).Take(1).Select(other => Rather(win, other.Area)), Change(win)],
        },
        Verdict.Unsure => new Reply(receipt)
        {
            More = [$"What does it show best?"],
            Choices =
            [
                .. Offered(win, ranking), File(win, "None of these, just keep it", ""),
            ],
        },
        _ => new Reply(receipt)
        {
            More = [$"I don't see one of your focus areas in it, so I just kept it. Tell me if that's wrong.", .. AskForNumber(win)],
            Choices = [Change(win)],
        },
    };

    async Task<Reply> RefileAsync(Turn turn, CancellationToken cancel)
    {
        var (id, area) = Target(turn);
        if (await turn.Work.Wins.FindAsync(turn.Coachee.Id, id, cancel) is not { } win || turn.Pathway is not { } pathway)
            return new Reply($"That win is no longer there.");
        await Filing.FileAsync(turn, id, pathway, area, cancel);
        var asked = turn.Topic.WinId == id && turn.Topic.Expecting == Expecting.Number;
        turn.Next = turn.Next!.OfWin(id) with { Expecting = asked ? Expecting.Number : Expecting.Nothing };
        var kept = new Reply($"Kept under *{area?.Name ?? "none of them"}*.")
        {
            More = [$"“{win.Text}”", .. asked ? AskForNumber(win) : []],
        };
        return await several.WithNextAsync(turn, pathway, win, kept, cancel);
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
        await turn.Work.Wins.SetImpactAsync(turn.Coachee.Id, win.Id, number, cancel);
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

    /// <summary>Where it may belong, and a way to everywhere else.</summary>
    public static IEnumerable<Choice> Offered(Win win, EvidenceRanking ranking) =>
        [.. ranking.Offered.Select(offer => File(win, offer.Area.Name, offer.Area.Id)), Change(win, "Somewhere else")];

    public static Choice Merge(Win first) => new("Make it one win", new ChoiceId(FeatureName, "merge", first.Id.ToString()));

    static Choice File(Win win, string label, string areaId) => File(win.Id, label, areaId);

    static Choice File(long winId, string label, string areaId) => new(label, new ChoiceId(FeatureName, "file", winId, areaId));

    static (long WinId, FocusArea? Area) Target(Turn turn) =>
        turn.Press!.Choice.Row is (var id, { } area) ? (id, turn.Pathway?.FindFocusArea(area)) : (0, null);
}
