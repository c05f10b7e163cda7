using NodaTime;
using Pathways.Core.Catalogue;
using Pathways.Core.Coachees;
using Pathways.Core.Nudges;
using Pathways.Core.Progress;
using Pathways.Core.Wins;

namespace Pathways.Bot.Storage;

/// <summary>All that is known of many coachees at once, in as many trips as it takes for one.</summary>
public sealed class TrackRecordStore(Session session)
{
    /// <param name="whose">Nobody twice.</param>
    public async Task<IReadOnlyDictionary<long, TrackRecord>> OfAsync(
        IReadOnlyList<(long CoacheeId, Pathway Pathway)> whose, CancellationToken cancel)
    {
        var ids = Batch.Of(whose.Select(who => who.CoacheeId));
        var wins = await WinsAsync(ids, cancel);
        var evidence = await EvidenceAsync(Batch.Of(whose.Select(who => new { who.CoacheeId, PathwayId = who.Pathway.Id })), cancel);
        var nudges = await NudgesAsync(ids, cancel);
        var preferences = await PreferencesAsync(ids, cancel);
        return whose.ToDictionary(
            who => who.CoacheeId,
            who => new TrackRecord(
                who.Pathway,
                [.. wins[who.CoacheeId]], [.. evidence[who.CoacheeId]], [.. nudges[who.CoacheeId]], [.. preferences[who.CoacheeId]]));
    }

    async Task<ILookup<long, Win>> WinsAsync(string ids, CancellationToken cancel)
    {
        var sql = $"""
            select w.coachee_id, w.id, w.text, w.date, w.impact, w.logged_at from wins w
            where w.coachee_id in {session.Numbers("ids")} and w.deleted_at is null
            order by w.date desc, w.id desc
            """;
        return (await session.ListAsync<WinRow>(sql, new { ids }, cancel)).ToLookup(row => row.CoacheeId, row => row.Win);
    }

    async Task<ILookup<long, Evidence>> EvidenceAsync(string rows, CancellationToken cancel)
    {
        var sql = $"""
            select w.coachee_id, e.win_id, e.focus_area_id, e.item_id, e.score, e.given_by
            from {session.Rows("rows", "coachee_id bigint, pathway_id text")}
            join wins w on w.coachee_id = r.coachee_id and w.deleted_at is null
            join evidence e on e.win_id = w.id and e.pathway_id = r.pathway_id
            order by w.date desc, w.id desc, e.place
            """;
        return (await session.ListAsync<EvidenceRow>(sql, new { rows }, cancel)).ToLookup(row => row.CoacheeId, row => row.Evidence);
    }

    async Task<ILookup<long, Nudge>> NudgesAsync(string ids, CancellationToken cancel)
    {
        var sql = $"""
            select n.coachee_id, n.id, n.item_id, n.offered_at, n.answer, n.answered_at, n.plan, n.planned_at from nudges n
            where n.coachee_id in {session.Numbers("ids")}
            order by n.id desc
            """;
        return (await session.ListAsync<CoacheesNudge>(sql, new { ids }, cancel)).ToLookup(row => row.CoacheeId, row => row.Nudge);
    }

    async Task<ILookup<long, Preference>> PreferencesAsync(string ids, CancellationToken cancel)
    {
        var sql = $"""
            select p.coachee_id, p.item_id, p.kind, p.said_at from preferences p
            where p.coachee_id in {session.Numbers("ids")}
            order by p.said_at, p.item_id, p.kind
            """;
        return (await session.ListAsync<PreferenceRow>(sql, new { ids }, cancel)).ToLookup(row => row.CoacheeId, row => row.Preference);
    }

    sealed record WinRow(long CoacheeId, long Id, string Text, LocalDate Date, string? Impact, Instant LoggedAt)
    {
        public Win Win => new(Id, Text, Date, Impact, LoggedAt);
    }

    sealed record EvidenceRow(long CoacheeId, long WinId, string FocusAreaId, string? ItemId, double Score, string GivenBy)
    {
        public Evidence Evidence => new(WinId, FocusAreaId, ItemId, Score, Word<GivenBy>.Read(GivenBy));
    }

    sealed record CoacheesNudge : NudgeRow
    {
        public long CoacheeId { get; init; }
    }

    sealed record PreferenceRow(long CoacheeId, string ItemId, string Kind, Instant SaidAt)
    {
        public Preference Preference => new(ItemId, Word<PreferenceKind>.Read(Kind), SaidAt);
    }
}
