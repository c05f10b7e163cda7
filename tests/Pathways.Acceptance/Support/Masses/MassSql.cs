using Pathways.Core.Catalogue;

namespace Pathways.Acceptance.Support.Masses;

/// <summary>Makes up coachees, and a past for those who will be due, a table at a time.</summary>
static class MassSql
{
    const int Places = 52; // so many weekly items has every pathway

    static readonly Pathway[] Pathways = [.. CoachingCatalogue.Load().Pathways];

    public static IEnumerable<string> Statements(MassDatabase database) =>
    [
        "create temp table items (pathway text, place integer, item text, area text)",
        $"insert into items values {string.Join(", ", Pathways.SelectMany(Items))}",
        $"insert into workspaces (door, name) {Numbers("Workspaces")} select 'teams', 'tenant-' || i from n",
        $"""
        insert into coachees (workspace_id, person, zone, pathway_id, pathway_since, first_seen) {Numbers("Registered")}
        select (i / @Every) % @Workspaces + 1, 'person-' || i, @Zone, {Chosen("i")},
            {database.Moment("-7776000")}, {database.Moment("-7776000")}
        from n
        """,
        $"""
        insert into conversation_references (coachee_id, door, reference, told_at) {Numbers("Registered")}
        select i, 'teams', replace(@Reference, '#', cast(i as text)), {database.Moment("-86400")} from n
        """,
        $"""
        insert into schedules (coachee_id, days, time, rhythm, since, next_due_at) {Numbers("Registered")}
        select i, 'tuesday', '10:00', 'weekly', {database.Day("70")}, {database.Moment("86400 + i % 51840 * 10")} from n
        """,
        $"""
        insert into nudges (coachee_id, pathway_id, item_id, reasons, offered_at, answer, answered_at)
        {Numbers("Due")}, weeks(ago) as (values (8), (7), (6), (5), (4), (3), (2), (1)),
        answers(number, answer) as (values (0, 'done'), (1, 'not-now'), (2, 'will-do'))
        select c.id, c.pathway_id, t.item, 'nothing logged yet under it', {database.Moment("ago * -604800")}, answer,
            case when answer is not null then {database.Moment("ago * -604800 + 3600")} end
        from n cross join weeks
        join coachees c on c.id = i * @Every
        join items t on t.pathway = c.pathway_id and t.place = (i + ago * 5) % {Places}
        left join answers on number = (i + ago) % 4
        order by ago desc, c.id
        """,
        $"""
        insert into wins (coachee_id, text, date, logged_at) {Numbers("Due")}, weeks(ago) as (values (5), (4), (3), (2), (1))
        select i * @Every, 'Led the retrospective after the failed release and wrote down what we change', {database.Day("ago * 7")},
            {database.Moment("ago * -604800")}
        from n cross join weeks order by ago desc, i
        """,
        "insert into filings select w.id, c.pathway_id, 'coach', w.logged_at from wins w join coachees c on c.id = w.coachee_id",
        $"""
        insert into evidence (win_id, pathway_id, place, focus_area_id, item_id, score, given_by)
        select f.win_id, f.pathway_id, 0, t.area, null, 0.8, 'coach'
        from filings f join items t on t.pathway = f.pathway_id and t.place = f.win_id % {Places}
        """,
    ];

    static string Numbers(string upTo) => $"with recursive n(i) as (select 1 union all select i + 1 from n where i < @{upTo})";

    /// <summary>A third of them each.</summary>
    static string Chosen(string number) =>
        $"case {number} % {Pathways.Length} {string.Concat(Pathways.Select((pathway, at) => $"when {at} then '{pathway.Id}' "))}end";

    static IEnumerable<string> Items(Pathway pathway) =>
        pathway.WeeklyItems.Take(Places).Select((item, place) => $"('{pathway.Id}', {place}, '{item.Id}', '{item.EvidenceFor[0]}')");
}
