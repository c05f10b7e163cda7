using NodaTime;
using Pathways.Bot.Conversation;
using Pathways.Core.Coachees;

namespace Pathways.Bot.Storage;

/// <summary>The coachees: who they are, what they chose, how to write to them.</summary>
public sealed class CoacheeStore(Session session)
{
    /// <summary>
    /// Finds the coachee, or makes one at the first message; two first messages at once make one. Until the unit of work
    /// ends, other turns of this coachee wait here.
    /// </summary>
    /// <param name="zone">As the door told it; null, or the same as before, leaves the zone in force.</param>
    public async Task<Coachee> MeetAsync(Sender sender, string? zone, Instant now, CancellationToken cancel)
    {
        var coachee = await FindAsync(sender, cancel);
        if (coachee is null)
        {
            await MakeAsync(sender, zone, now, cancel);
            coachee = await FindAsync(sender, cancel) ?? throw new InvalidOperationException("A coachee vanished while being met.");
        }
        return zone is null || zone == coachee.ZoneTold ? coachee.Coachee : await MoveAsync(coachee.Coachee, zone, cancel);
    }

    /// <summary>In force until the door tells another than it did before.</summary>
    public Task SetZoneAsync(long id, string zone, CancellationToken cancel) =>
        session.RunAsync("update coachees set zone = @zone where id = @id", new { id, zone }, cancel);

    public Task ChooseRoleAsync(long id, string role, CancellationToken cancel) =>
        session.RunAsync("update coachees set role = @role where id = @id", new { id, role }, cancel);

    /// <returns>False when they had been told before that answers are in English.</returns>
    public async Task<bool> TellEnglishAsync(long id, Instant now, CancellationToken cancel)
    {
        const string Sql = "update coachees set told_english_at = @now where id = @id and told_english_at is null";
        return await session.RunAsync(Sql, new { id, now }, cancel) == 1;
    }

    /// <summary>A choice is a row. The current one is also kept with the coachee: that is the one row every turn reads and locks.</summary>
    public Task ChoosePathwayAsync(long id, string pathwayId, Instant at, CancellationToken cancel)
    {
        const string Sql = """
            insert into pathway_choices (coachee_id, pathway_id, chosen_at) values (@id, @pathwayId, @at)
            on conflict (coachee_id, pathway_id, chosen_at) do nothing;

            update coachees
            set pathway_id = @pathwayId,
                pathway_since = (select min(chosen_at) from pathway_choices where coachee_id = @id and pathway_id = @pathwayId)
            where id = @id
            """;
        return session.RunAsync(Sql, new { id, pathwayId, at }, cancel);
    }

    /// <summary>Keeps the last reference only, and writes only when it is another one.</summary>
    public Task RememberReferenceAsync(long id, string door, string reference, Instant at, CancellationToken cancel)
    {
        const string Sql = """
            insert into conversation_references (coachee_id, door, reference, told_at)
            select @id, @door, @reference, @at
            where not exists (
                select 1 from conversation_references where coachee_id = @id and door = @door and reference = @reference)
            on conflict (coachee_id) do update
            set door = excluded.door, reference = excluded.reference, told_at = excluded.told_at
            """;
        return session.RunAsync(Sql, new { id, door, reference, at }, cancel);
    }

    public Task<string?> FindReferenceAsync(long id, CancellationToken cancel) =>
        session.FindAsync<string>("select reference from conversation_references where coachee_id = @id", new { id }, cancel);

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<Preference>> PreferencesAsync(long id, CancellationToken cancel)
    {
        const string Sql = "select item_id, kind, said_at from preferences where coachee_id = @id order by said_at, item_id, kind";
        var rows = await session.ListAsync<PreferenceRow>(Sql, new { id }, cancel);
        return rows.Select(row => new Preference(row.ItemId, Word<PreferenceKind>.Read(row.Kind), row.SaidAt)).ToList();
    }

    /// <summary>Said again, it counts from then.</summary>
    public Task PreferAsync(long id, string itemId, PreferenceKind kind, Instant at, CancellationToken cancel)
    {
        const string Sql = """
            insert into preferences (coachee_id, item_id, kind, said_at) values (@id, @itemId, @word, @at)
            on conflict (coachee_id, item_id, kind) do update set said_at = excluded.said_at
            """;
        return session.RunAsync(Sql, new { id, itemId, word = Word<PreferenceKind>.Of(kind), at }, cancel);
    }

    /// <summary>Everything held about the coachee: all other tables hang on this row and go with it.</summary>
    public async Task EraseAsync(long id, CancellationToken cancel)
    {
        // Whoever finds the schedule due, or sends what was, has those rows first and then writes others that refer to the
        // coachee: the other way round, each would wait for the other.
        var due = $"select s.coachee_id from schedules s where s.coachee_id = @id {session.Locking("s")}";
        await session.FindAsync<long>(due, new { id }, cancel);
        var sent = $"select d.id from deliveries d where d.coachee_id = @id order by d.id {session.Locking("d")}";
        await session.ListAsync<long>(sent, new { id }, cancel);
        await session.RunAsync("delete from coachees where id = @id", new { id }, cancel);
    }

    Task<Row?> FindAsync(Sender sender, CancellationToken cancel)
    {
        var sql = $"""
            select c.id, c.zone, c.role, c.pathway_id, c.pathway_since, c.first_seen, c.zone_told,
                coalesce(s.unanswered, 0) > 0 or s.stopped_at is not null
                or exists (select 1 from deliveries d where d.coachee_id = c.id and d.state = 'unknown') as unsettled
            from coachees c join workspaces w on w.id = c.workspace_id left join schedules s on s.coachee_id = c.id
            where w.door = @Door and w.name = @Workspace and c.person = @Person
            {session.Locking("c")}
            """;
        return session.FindAsync<Row>(sql, sender, cancel);
    }

    Task<int> MakeAsync(Sender sender, string? zone, Instant now, CancellationToken cancel)
    {
        const string Sql = """
            insert into workspaces (door, name) values (@Door, @Workspace) on conflict (door, name) do nothing;

            insert into coachees (workspace_id, person, zone, zone_told, first_seen)
            select id, @Person, @zone, @zone, @now from workspaces where door = @Door and name = @Workspace
            on conflict (workspace_id, person) do nothing
            """;
        return session.RunAsync(Sql, new { sender.Door, sender.Workspace, sender.Person, zone, now }, cancel);
    }

    async Task<Coachee> MoveAsync(Coachee coachee, string zone, CancellationToken cancel)
    {
        await session.RunAsync("update coachees set zone = @zone, zone_told = @zone where id = @Id", new { coachee.Id, zone }, cancel);
        return coachee with { Zone = zone, Moved = true };
    }

    sealed record Row
    {
        public long Id { get; init; }

        public string? Zone { get; init; }

        public string? Role { get; init; }

        public string? PathwayId { get; init; }

        public Instant? PathwaySince { get; init; }

        public Instant FirstSeen { get; init; }

        public string? ZoneTold { get; init; }

        public bool Unsettled { get; init; }

        public Coachee Coachee => new(Id, Zone, Role, PathwayId, PathwaySince, FirstSeen) { Unsettled = Unsettled };
    }

    sealed record PreferenceRow(string ItemId, string Kind, Instant SaidAt);
}
