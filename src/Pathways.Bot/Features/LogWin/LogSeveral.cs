using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Keeps the wins of one message, each with its own day and filing, and asks about one at a time.</summary>
public sealed class LogSeveral(Filing filing)
{
    const int QuotedAtMost = 60;

    public async Task<Reply> LogAsync(Turn turn, string message, IReadOnlyList<NewWin> told, CancellationToken cancel)
    {
        var wins = await turn.Work.Wins.LogAsync(turn.Coachee.Id, message, told, turn.Ask.At, cancel);
        var filed = turn.Pathway is { } pathway ? await filing.FileAsync(turn, wins, pathway, cancel) : [];
        turn.Next = turn.Next!.OfWin(wins[^1].Id);
        var choices = message.Length > Win.TextAtMost ? [] : new[] { LogWin.Merge(wins[0]) };
        return new Reply($"Logged {wins.Count} wins for {Days(turn, wins)}.")
        {
            More =
            [
                .. wins.Select((win, i) => Line(turn, wins, win, filed.ElementAtOrDefault(i))),
                .. Rest(told), .. Question(turn, wins, filed),
            ],
            Choices = [.. turn.Pathway is null ? [Welcome.Start, ListPathways.Ask] : Offered(wins, filed), .. choices],
        };
    }

    /// <summary>Adds the question about the next win of the same message that is filed nowhere yet, if there is one.</summary>
    public async Task<Reply> WithNextAsync(Turn turn, Pathway pathway, Win win, Reply reply, CancellationToken cancel)
    {
        var filed = (await turn.Work.Wins.EvidenceAsync(turn.Coachee.Id, pathway.Id, cancel)).Select(link => link.WinId).ToHashSet();
        var others = await turn.Work.Wins.ToldWithAsync(turn.Coachee.Id, win.Id, cancel);
        foreach (var open in others.Where(other => other.Id > win.Id && !filed.Contains(other.Id)))
            if (await filing.RankAsync(turn, open, pathway, cancel) is { Verdict: Verdict.Unsure } ranking)
                return reply with { More = [.. reply.More, Question(open)], Choices = [.. LogWin.Offered(open, ranking)] };
        return reply;
    }

    /// <summary>Answers a wish to make them one that came too late.</summary>
    public async Task<Reply> StayAsync(Turn turn, CancellationToken cancel) =>
        await turn.Work.Wins.ToldWithAsync(turn.Coachee.Id, turn.AboutId, cancel) is [_, ..] left
            ? new Reply($"One of them has changed since, so I've left them as they are.") { More = Quoted(left) }
            : new Reply($"They are no longer there as wins of their own, so nothing has changed.") { Choices = [ShowProgress.Ask] };

    public static Prose[] Quoted(IReadOnlyList<Win> wins) => [.. wins.Select(win => (Prose)$"“{win.Text}”")];

    static string Days(Turn turn, IReadOnlyList<Win> wins) =>
        When.Joined(wins.Select(win => win.Date).Distinct().Order().Select(date => Dates.Short(date, turn.Today)), "and");

    static Prose Line(Turn turn, IReadOnlyList<Win> wins, Win win, EvidenceRanking? filed) =>
        $"{Day(turn, wins, win)}“{win.Text}”{Filed(filed)}";

    static string Day(Turn turn, IReadOnlyList<Win> wins, Win win) =>
        wins.All(other => other.Date == win.Date) ? "" : $"{Dates.Short(win.Date, turn.Today).Capitalised()}: ";

    static Prose Filed(EvidenceRanking? filed) => filed?.Verdict switch
    {
        null => $"",
        Verdict.Sure => $", under *{string.Join(" and ", filed.Tagged.Select(tag => tag.Area.Name))}*.",
        Verdict.Unsure => $", not filed yet.",
        _ => $", under none of your focus areas.",
    };

    static Prose[] Rest(IReadOnlyList<NewWin> told) => told.Count == SeveralWins.AtMost && told[^1].Text.Contains('\n')
        ? [$"{SeveralWins.AtMost} is the most I take from one message, so the last one holds what was left."]
        : [];

    static Prose[] Question(Turn turn, IReadOnlyList<Win> wins, IReadOnlyList<EvidenceRanking> filed) =>
        turn.Pathway is null ? [$"Choose a pathway and I'll file them there."]
        : FirstUnsure(filed) is >= 0 and var unsure ? [Question(wins[unsure])]
        : [];

    static IEnumerable<Choice> Offered(IReadOnlyList<Win> wins, IReadOnlyList<EvidenceRanking> filed) =>
        FirstUnsure(filed) is >= 0 and var unsure ? LogWin.Offered(wins[unsure], filed[unsure]) : [];

    static int FirstUnsure(IReadOnlyList<EvidenceRanking> filed) =>
        filed.Index().Where(each => each.Item.Verdict == Verdict.Unsure).Select(each => each.Index).FirstOrDefault(-1);

    static Prose Question(Win win) => $"What does “{Shortened(win.Text)}” show best?";

    static string Shortened(string text) => text.Length <= QuotedAtMost ? text
        : $"{text[..(text.LastIndexOf(' ', QuotedAtMost) is > 0 and var end ? end : QuotedAtMost)]}…";
}
