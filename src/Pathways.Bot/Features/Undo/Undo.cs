using System.Text.RegularExpressions;
using Pathways.Bot.Conversation;
using Pathways.Core.Nudges;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Takes back, changes or deletes a win by message.</summary>
public sealed partial class Undo(Filing filing) : IFeature
{
    const string FeatureName = "undo";
    const string YesVerb = "yes";
    const string NoVerb = "no";
    const string DeleteVerb = "delete";

    public static readonly Choice Again = new("Undo", new ChoiceId(FeatureName, "last"));

    readonly Edits edits = new(filing);

    public string Name => FeatureName;

    public IReadOnlyList<string> Intents => [Core.Understanding.Intents.Undo];

    public HelpLine? Help => new("undo", "take back the last thing; “change that to …”, “it was yesterday”, “delete my last win” work too");

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        var (said, read) = (turn.Press is null ? turn.Ask.Text : "", turn.Recognition);
        return turn.Verb == NoVerb ? new Reply($"Nothing has changed.")
            : read.Slot(Slots.Text) is { } text ? await edits.RewordAsync(turn, text, cancel)
            : read.Slot(Slots.Date) is { } date ? await Edits.MoveAsync(turn, date, cancel)
            : read.Slot(Slots.New) is { } words ? await CorrectAsync(turn, read.Slot(Slots.Old), words, cancel)
            : Substitute().Match(said) is { Success: true } swap ? await SubstituteAsync(turn, swap, cancel)
            : turn.Verb == DeleteVerb || Delete().IsMatch(said) ? await DeleteAsync(turn, cancel)
            : await UndoAsync(turn, cancel);
    }

    Task<Reply> CorrectAsync(Turn turn, string? old, string words, CancellationToken cancel) =>
        old is null ? Edits.KeepTimeAsync(turn, words, cancel) : edits.SwapAsync(turn, old, text => WinText.Swap(text, old, words), cancel);

    /// <summary>To the letter, as those who type it expect.</summary>
    Task<Reply> SubstituteAsync(Turn turn, Match swap, CancellationToken cancel)
    {
        var (old, words) = (swap.Groups["old"].Value, swap.Groups["new"].Value);
        return edits.SwapAsync(turn, old, Replaced, cancel);

        string? Replaced(string text) => text.Contains(old, StringComparison.OrdinalIgnoreCase)
            ? text.Replace(old, words, StringComparison.OrdinalIgnoreCase)
            : null;
    }

    /// <summary>What was only guessed costs a question, not a win.</summary>
    static bool IsGuess(Turn turn) => turn is { Press: null, Recognition: { By: DecidedBy.Classifier, Score: < Recognition.Sure } };

    static Reply Ask(Prose question, string yes, string verb, long id, string no = "No, keep it") => new(question)
    {
        Choices = [new Choice(yes, new ChoiceId(FeatureName, verb, id.ToString())), new Choice(no, new ChoiceId(FeatureName, NoVerb))],
    };

    static async Task<Reply> DeleteAsync(Turn turn, CancellationToken cancel)
    {
        var meant = turn.Press is null
            ? await Edits.LastTalkedOfAsync(turn, cancel)
            : await turn.Work.Wins.FindAsync(turn.Coachee.Id, turn.AboutId, cancel);
        if (meant is not { } win)
            return turn.Press is null ? NoWin() : MovedOn();
        if (IsGuess(turn))
            return Ask($"Delete “{win.Text}”?", "Yes, delete it", DeleteVerb, win.Id);
        await turn.Work.Wins.DeleteAsync(turn.Coachee.Id, win.Id, turn.Ask.At, cancel);
        turn.Next = turn.Next!.OfWin(null);
        return new Reply($"Deleted: “{win.Text}”.") { More = [$"“Undo” brings it back for a week; after that it is gone for good."], Choices = [Again] };
    }

    async Task<Reply> UndoAsync(Turn turn, CancellationToken cancel)
    {
        var changes = await turn.Work.Wins.LastChangesAsync(turn.Coachee.Id, cancel);
        if (changes.Count == 0)
            return NoWin();
        if (turn.Verb == YesVerb && turn.AboutId != changes[0].Id)
            return MovedOn();
        var taken = await FindAsync(turn, changes, WinChangeKind.Logged, cancel);
        return IsGuess(turn) ? await AskAsync(turn, changes, taken, cancel) : await UndoAsync(turn, changes, taken, cancel);
    }

    static async Task<Reply> AskAsync(Turn turn, IReadOnlyList<WinChange> changes, List<Win> taken, CancellationToken cancel)
    {
        var edited = await FindAsync(turn, changes, WinChangeKind.Edited, cancel);
        var id = changes[0].Id;
        return (changes, edited, taken) switch
        {
            ([{ Kind: WinChangeKind.Deleted }], _, _) =>
                Ask($"Bring back the win you deleted?", "Yes, bring it back", YesVerb, id, "No, leave it"),
            (_, [var win, ..], _) => Ask($"Put “{win.Text}” back to what it was?", "Yes, put it back", YesVerb, id),
            ([_, _, ..], _, [var win]) => Ask($"Make “{win.Text}” {changes.Count - 1} wins again?", "Yes, make it several", YesVerb, id),
            (_, _, [var win]) => Ask($"Take back “{win.Text}”?", "Yes, take it back", YesVerb, id),
            _ => Ask($"Take back these {taken.Count} wins?", "Yes, take them back", YesVerb, id) with { More = LogSeveral.Quoted(taken) },
        };
    }

    /// <summary>All that was done together: the wins of one message, or their becoming one.</summary>
    async Task<Reply> UndoAsync(Turn turn, IReadOnlyList<WinChange> changes, List<Win> taken, CancellationToken cancel)
    {
        var days = (await FindAsync(turn, changes, WinChangeKind.Edited, cancel)).Select(win => win.Date).ToList();
        foreach (var change in changes)
            await UndoAsync(turn, change, cancel);
        var back = await FindAsync(turn, changes, WinChangeKind.Deleted, cancel);
        var edited = await FindAsync(turn, changes, WinChangeKind.Edited, cancel);
        turn.Next = turn.Next!.OfWin(back.Concat(edited).LastOrDefault()?.Id);
        return (back, edited, taken) switch
        {
            ([var win], _, _) => new Reply($"It's back: “{win.Text}”."),
            ([_, ..], _, _) => new Reply($"They are {back.Count} wins again.") { More = LogSeveral.Quoted(back) },
            (_, [var win, ..], _) when !days.Contains(win.Date) =>
                new Reply($"Back to {Dates.Short(win.Date, turn.Today)}: “{win.Text}”."),
            (_, [var win, ..], _) => new Reply($"Back to what it was: “{win.Text}”."),
            (_, _, [var win]) => new Reply($"Taken back: “{win.Text}” is no longer logged."),
            _ => new Reply($"Taken back: these {taken.Count} are no longer logged.") { More = LogSeveral.Quoted(taken) },
        };
    }

    async Task UndoAsync(Turn turn, WinChange change, CancellationToken cancel)
    {
        var before = await turn.Work.Wins.FindAsync(turn.Coachee.Id, change.WinId, cancel);
        await turn.Work.Wins.UndoAsync(turn.Coachee.Id, change, turn.Ask.At, cancel);
        if (change.Kind == WinChangeKind.Logged)
            await ReopenAsync(turn, change, cancel);
        else
            await RefileAsync(turn, before, await turn.Work.Wins.FindAsync(turn.Coachee.Id, change.WinId, cancel), cancel);
    }

    /// <summary>What was deleted comes back where it was filed, unless the pathway is a new one.</summary>
    async Task RefileAsync(Turn turn, Win? before, Win? after, CancellationToken cancel)
    {
        if (before is null && turn.Pathway is { } pathway)
            await filing.FileEarlierWinsAsync(turn, pathway, cancel);
        else if (before is not null && after is not null && before.Text != after.Text)
            await edits.FollowAsync(turn, before, after, cancel);
    }

    /// <summary>The wins, as they are now, that one kind of change was made to, in the order they were told.</summary>
    static async Task<List<Win>> FindAsync(Turn turn, IReadOnlyList<WinChange> changes, WinChangeKind kind, CancellationToken cancel)
    {
        var wins = new List<Win>();
        foreach (var change in changes.Where(change => change.Kind == kind).Reverse())
            if (await turn.Work.Wins.FindAsync(turn.Coachee.Id, change.WinId, cancel) is { } win)
                wins.Add(win);
        return wins;
    }

    /// <summary>A win that came of "did it" was logged at the very moment the nudge was answered.</summary>
    static async Task ReopenAsync(Turn turn, WinChange change, CancellationToken cancel)
    {
        var nudges = await turn.Work.Nudges.HistoryAsync(turn.Coachee.Id, cancel);
        if (nudges.FirstOrDefault(nudge => nudge.Answer == NudgeAnswer.Done && nudge.AnsweredAt == change.At) is { } nudge)
            await turn.Work.Nudges.AnswerAsync(turn.Coachee.Id, nudge.Id, NudgeAnswer.WillDo, turn.Ask.At, cancel);
    }

    static Reply MovedOn() => new($"That has moved on, so nothing has changed.");

    public static Reply NoWin() => new($"There's no win to change. Tell me what you did, and there will be.");

    [GeneratedRegex(@"^\s*s/(?<old>[^/]+)/(?<new>[^/]*)/?g?\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"\b(?:delete|remove|drop|scrap|erase)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Delete();
}
