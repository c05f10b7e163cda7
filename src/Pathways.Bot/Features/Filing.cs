using Pathways.Bot.Conversation;
using Pathways.Core.Catalogue;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Features;

/// <summary>Files wins under the focus areas of a pathway. Shared by every feature that makes, changes or moves a win.</summary>
public sealed class Filing(LanguageModels models)
{
    /// <summary>Files it under what its text shows, when that is sure; else records that it shows none.</summary>
    public async Task<EvidenceRanking> FileAsync(Turn turn, Win win, Pathway pathway, CancellationToken cancel) =>
        (await FileAsync(turn, [win], pathway, cancel))[0];

    /// <summary>Each by itself.</summary>
    /// <returns>In the order of the wins.</returns>
    public async Task<IReadOnlyList<EvidenceRanking>> FileAsync(Turn turn, IReadOnlyList<Win> wins, Pathway pathway, CancellationToken cancel)
    {
        var rankings = await RankAsync(turn, wins, pathway, cancel);
        foreach (var (win, ranking) in wins.Zip(rankings))
            await turn.Work.Wins.FileAsync(turn.Coachee.Id, win.Id, pathway.Id, GivenBy.Coach, Shown(win, ranking), turn.Ask.At, cancel);
        return rankings;
    }

    public async Task<EvidenceRanking> RankAsync(Turn turn, Win win, Pathway pathway, CancellationToken cancel) =>
        (await RankAsync(turn, [win], pathway, cancel))[0];

    public IReadOnlyList<string> DecidingWords(Win win, Pathway pathway, FocusArea area) => models.EvidenceFor(pathway).DecidingWords(win.Text, area);

    /// <summary>Files what was done for an item under what the item is evidence for.</summary>
    public static Task FileAsync(Turn turn, Win win, Pathway pathway, Item item, CancellationToken cancel)
    {
        var evidence = item.EvidenceFor.Select(area => new Evidence(win.Id, area, item.Id, 1, GivenBy.Coach));
        return turn.Work.Wins.FileAsync(turn.Coachee.Id, win.Id, pathway.Id, GivenBy.Coach, [.. evidence], turn.Ask.At, cancel);
    }

    /// <summary>Files it where the coachee says; null for none of the areas.</summary>
    public static Task FileAsync(Turn turn, long winId, Pathway pathway, FocusArea? area, CancellationToken cancel)
    {
        Evidence[] evidence = area is null ? [] : [new Evidence(winId, area.Id, null, 1, GivenBy.Coachee)];
        return turn.Work.Wins.FileAsync(turn.Coachee.Id, winId, pathway.Id, GivenBy.Coachee, evidence, turn.Ask.At, cancel);
    }

    /// <summary>Files the wins that have no filing on this pathway yet: those logged before it was chosen.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> FileEarlierWinsAsync(Turn turn, Pathway pathway, CancellationToken cancel)
    {
        var earlier = await turn.Work.Wins.UnfiledAsync(turn.Coachee.Id, pathway.Id, cancel);
        await FileAsync(turn, earlier, pathway, cancel);
        return earlier.Count;
    }

    /// <summary>What the coachee filed themselves before counts at once for wins like it.</summary>
    async Task<IReadOnlyList<EvidenceRanking>> RankAsync(Turn turn, IReadOnlyList<Win> wins, Pathway pathway, CancellationToken cancel)
    {
        var remembered = await turn.Work.Wins.CorrectionsAsync(turn.Coachee.Id, pathway.Id, cancel);
        return [.. wins.Select(win => models.EvidenceFor(pathway).Rank(win.Text, remembered))];
    }

    static IReadOnlyList<Evidence> Shown(Win win, EvidenceRanking ranking)
    {
        var item = ranking.Items is [var like, ..] ? like.Item.Id : null;
        return [.. ranking.Tagged.Select(area => new Evidence(win.Id, area.Area.Id, item, area.Score, GivenBy.Coach))];
    }
}
