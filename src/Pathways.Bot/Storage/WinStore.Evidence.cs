using System.Globalization;
using System.Text;
using Dapper;
using NodaTime;
using Pathways.Core.Understanding;
using Pathways.Core.Wins;

namespace Pathways.Bot.Storage;

/// <summary>What each win is evidence for. A filing is the answer for one win on one pathway, even when the answer is "nothing".</summary>
public sealed partial class WinStore
{
    const string EvidenceColumns = "win_id, pathway_id, place, focus_area_id, item_id, score, given_by";

    /// <summary>Replaces the filing of the win on the pathway.</summary>
    /// <param name="evidence">
    /// In order of importance; empty says "none of these". Which win it is for is said by <paramref name="winId"/> alone.
    /// </param>
    public async Task FileAsync(
        long coacheeId, long winId, string pathwayId, GivenBy by, IReadOnlyList<Evidence> evidence, Instant now, CancellationToken cancel)
    {
        const string Sql = $"""
            insert into filings (win_id, pathway_id, given_by, filed_at)
            select id, @pathwayId, @word, @now from wins where {OneOfTheirs}
            on conflict (win_id, pathway_id) do update set given_by = excluded.given_by, filed_at = excluded.filed_at
            """;
        if (await session.RunAsync(Sql, new { coacheeId, winId, pathwayId, word = Word<GivenBy>.Of(by), now }, cancel) == 1)
            await ReplaceEvidenceAsync(winId, pathwayId, evidence, cancel);
    }

    /// <summary>Of all wins that are not deleted: the newest win first, each win's evidence in the order it was filed.</summary>
    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(long coacheeId, string pathwayId, CancellationToken cancel)
    {
        const string Sql = """
            select e.win_id, e.focus_area_id, e.item_id, e.score, e.given_by
            from evidence e join wins w on w.id = e.win_id
            where w.coachee_id = @coacheeId and w.deleted_at is null and e.pathway_id = @pathwayId
            order by w.date desc, w.id desc, e.place
            """;
        return (await session.ListAsync<EvidenceRow>(Sql, new { coacheeId, pathwayId }, cancel)).Select(row => row.Evidence).ToList();
    }

    /// <summary>The wins that nobody has answered for on this pathway, newest first.</summary>
    public async Task<IReadOnlyList<Win>> UnfiledAsync(long coacheeId, string pathwayId, CancellationToken cancel)
    {
        const string Sql = $"""
            select {Columns} from wins w
            where w.coachee_id = @coacheeId and w.deleted_at is null
            and not exists (select 1 from filings f where f.win_id = w.id and f.pathway_id = @pathwayId)
            order by w.date desc, w.id desc
            """;
        return await session.ListAsync<Win>(Sql, new { coacheeId, pathwayId }, cancel);
    }

    /// <summary>What the coachee filed themselves on the pathway, newest first; the area is null where they said "none of these".</summary>
    public async Task<IReadOnlyList<Correction>> CorrectionsAsync(long coacheeId, string pathwayId, CancellationToken cancel)
    {
        const string Sql = """
            select w.text, e.focus_area_id
            from filings f join wins w on w.id = f.win_id
            left join evidence e on e.win_id = f.win_id and e.pathway_id = f.pathway_id and e.place = 0
            where w.coachee_id = @coacheeId and w.deleted_at is null and f.pathway_id = @pathwayId and f.given_by = 'coachee'
            order by f.filed_at desc, w.id desc limit 100
            """;
        return await session.ListAsync<Correction>(Sql, new { coacheeId, pathwayId }, cancel);
    }

    /// <summary>One trip to the database, however many links there are.</summary>
    Task<int> ReplaceEvidenceAsync(long winId, string pathwayId, IReadOnlyList<Evidence> evidence, CancellationToken cancel)
    {
        var sql = new StringBuilder("delete from evidence where win_id = @winId and pathway_id = @pathwayId");
        var parameters = new DynamicParameters(new { winId, pathwayId });
        for (var place = 0; place < evidence.Count; place++)
        {
            sql.Append(place == 0 ? $";\ninsert into evidence ({EvidenceColumns}) values " : ", ");
            sql.Append(
                CultureInfo.InvariantCulture, $"(@winId, @pathwayId, {place}, @area{place}, @item{place}, @score{place}, @by{place})");
            AddLink(parameters, place, evidence[place]);
        }
        return session.RunAsync(sql.ToString(), parameters, cancel);
    }

    static void AddLink(DynamicParameters parameters, int place, Evidence link)
    {
        parameters.Add($"area{place}", link.FocusAreaId);
        parameters.Add($"item{place}", link.ItemId);
        parameters.Add($"score{place}", link.Score);
        parameters.Add($"by{place}", Word<GivenBy>.Of(link.By));
    }

    sealed record EvidenceRow(long WinId, string FocusAreaId, string? ItemId, double Score, string GivenBy)
    {
        public Evidence Evidence => new(WinId, FocusAreaId, ItemId, Score, Word<GivenBy>.Read(GivenBy));
    }
}
