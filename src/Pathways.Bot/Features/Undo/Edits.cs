using NodaTime;
using NodaTime.Text;
using Pathways.Bot.Conversation;
using Pathways.Core.Coachees;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Changes the words or the day of the win last talked of.</summary>
public sealed class Edits(Filing filing)
{
    public static Task<Win?> LastTalkedOfAsync(Turn turn, CancellationToken cancel) => turn.Topic.WinId is { } id
        ? FindOrLastAsync(turn, id, cancel)
        : turn.Work.Wins.LastAsync(turn.Coachee.Id, cancel);

    /// <summary>All of its words.</summary>
    public async Task<Reply> RewordAsync(Turn turn, string text, CancellationToken cancel) =>
        await LastTalkedOfAsync(turn, cancel) is { } win ? await ChangeAsync(turn, win, text, cancel) : Undo.NoWin();

    /// <summary>Some of its words, or those of another win of the same message.</summary>
    /// <param name="swap">Null when a text does not have them.</param>
    public async Task<Reply> SwapAsync(Turn turn, string old, Func<string, string?> swap, CancellationToken cancel)
    {
        if (await LastTalkedOfAsync(turn, cancel) is not { } last)
            return Undo.NoWin();
        var together = await turn.Work.Wins.ToldWithAsync(turn.Coachee.Id, last.Id, cancel);
        foreach (var win in together.Where(win => win.Id != last.Id).Prepend(last))
            if (swap(win.Text) is { } text)
                return await ChangeAsync(turn, win, text, cancel);
        StayWith(turn, last);
        return new Reply($"“{old}” isn't in it, so it stays as it is: “{last.Text}”.")
        {
            More = [$"“Change that to …” puts new words in the place of all of it."],
            Choices = [LogWin.Change(last, "File it elsewhere")],
        };
    }

    public static async Task<Reply> MoveAsync(Turn turn, string said, CancellationToken cancel)
    {
        if (await LastTalkedOfAsync(turn, cancel) is not { } win)
            return Undo.NoWin();
        StayWith(turn, win);
        var date = LocalDatePattern.Iso.Parse(said).Value;
        if (date == win.Date)
            return new Reply($"It's down for {Dates.Short(date, turn.Today)} already: “{win.Text}”.");
        await turn.Work.Wins.MoveAsync(turn.Coachee.Id, win.Id, date, turn.Ask.At, cancel);
        return new Reply($"Moved to {Dates.Short(date, turn.Today)}: “{win.Text}”.") { Choices = [Undo.Again] };
    }

    /// <summary>"I meant 4pm", with nothing planned that could be at 4pm.</summary>
    public static async Task<Reply> KeepTimeAsync(Turn turn, string said, CancellationToken cancel) =>
        await LastTalkedOfAsync(turn, cancel) is { } win
            ? new Reply($"I keep the day of a win and no time, so “{said}” changes nothing.")
            {
                More = [$"“{win.Text}”, {Dates.Short(win.Date, turn.Today)}."],
            }
            : Undo.NoWin();

    /// <summary>Where it is filed, and its number unless they gave one apart, follow the words.</summary>
    /// <returns>Null before there is a pathway.</returns>
    public async Task<EvidenceRanking?> FollowAsync(Turn turn, Win before, Win after, CancellationToken cancel)
    {
        if (before.Impact == Impact.Find(before.Text) && before.Impact != Impact.Find(after.Text))
            await turn.Work.Wins.SetImpactAsync(turn.Coachee.Id, after.Id, Impact.Find(after.Text), cancel);
        return turn.Pathway is { } pathway ? await filing.FileAsync(turn, after, pathway, cancel) : null;
    }

    async Task<Reply> ChangeAsync(Turn turn, Win win, string changed, CancellationToken cancel)
    {
        var text = changed.Trim();
        StayWith(turn, win);
        if (text.Length is 0 or > Win.TextAtMost || text == win.Text)
            return new Reply($"It stays as it is: “{win.Text}”.")
            {
                More = [$"Type “change that to …” with the new words, up to {Win.TextAtMost} characters."],
            };
        await turn.Work.Wins.EditAsync(turn.Coachee.Id, win, text, turn.Ask.At, cancel);
        var filed = await FollowAsync(turn, win, win with { Text = text }, cancel);
        return new Reply($"Changed to “{text}”.")
        {
            More = filed is { Tagged: [var first, ..] } ? [$"Evidence for *{first.Area.Name}*."] : [],
            Choices = [Undo.Again],
        };
    }

    /// <summary>If its number was asked for, it still is.</summary>
    static void StayWith(Turn turn, Win win)
    {
        var asked = turn.Topic.WinId == win.Id && turn.Topic.Expecting == Expecting.Number;
        turn.Next = turn.Next!.OfWin(win.Id) with { Expecting = asked ? Expecting.Number : Expecting.Nothing };
    }

    static async Task<Win?> FindOrLastAsync(Turn turn, long id, CancellationToken cancel) =>
        await turn.Work.Wins.FindAsync(turn.Coachee.Id, id, cancel) ?? await turn.Work.Wins.LastAsync(turn.Coachee.Id, cancel);
}
