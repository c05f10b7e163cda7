-- Times are texts in UTC of one width, so that they sort as times do. Ids are never given twice (autoincrement): they are
-- written into messages that live for years.

create table workspaces (
    id integer primary key autoincrement,
    door text not null,
    name text not null,
    unique (door, name)
) strict;

create table coachees (
    id integer primary key autoincrement,
    workspace_id integer not null references workspaces (id) on delete cascade,
    person text not null,
    zone text,
    role text,
    pathway_id text,
    pathway_since text,
    first_seen text not null,
    unique (workspace_id, person)
) strict;

create table pathway_choices (
    coachee_id integer not null references coachees (id) on delete cascade,
    pathway_id text not null,
    chosen_at text not null,
    primary key (coachee_id, pathway_id, chosen_at)
) strict, without rowid;

create table conversation_references (
    coachee_id integer primary key references coachees (id) on delete cascade,
    door text not null,
    reference text not null,
    told_at text not null
) strict;

create table preferences (
    coachee_id integer not null references coachees (id) on delete cascade,
    item_id text not null,
    kind text not null check (kind in ('not-for-me', 'smaller')),
    said_at text not null,
    primary key (coachee_id, item_id, kind)
) strict, without rowid;

create table nudges (
    id integer primary key autoincrement,
    coachee_id integer not null references coachees (id) on delete cascade,
    pathway_id text not null,
    item_id text not null,
    reasons text not null,
    offered_at text not null,
    answer text check (answer in ('will-do', 'another', 'smaller', 'not-for-me', 'not-now', 'done')),
    answered_at text,
    check ((answer is null) = (answered_at is null))
) strict;
create index nudges_of_coachee on nudges (coachee_id);

create table wins (
    id integer primary key autoincrement,
    coachee_id integer not null references coachees (id) on delete cascade,
    text text not null,
    date text not null,
    impact text,
    logged_at text not null,
    deleted_at text
) strict;
create index wins_of_coachee on wins (coachee_id);
create index wins_deleted on wins (deleted_at) where deleted_at is not null;

create table win_changes (
    id integer primary key autoincrement,
    win_id integer not null references wins (id) on delete cascade,
    kind text not null check (kind in ('logged', 'edited', 'deleted')),
    text_before text check ((kind = 'edited') = (text_before is not null)),
    changed_at text not null,
    undone_at text
) strict;
create index win_changes_of_win on win_changes (win_id);

-- A filing without evidence is an answer too: the win is evidence for nothing on that pathway.
create table filings (
    win_id integer not null references wins (id) on delete cascade,
    pathway_id text not null,
    given_by text not null check (given_by in ('coach', 'coachee')),
    filed_at text not null,
    primary key (win_id, pathway_id)
) strict, without rowid;

create table evidence (
    win_id integer not null,
    pathway_id text not null,
    place integer not null,
    focus_area_id text not null,
    item_id text,
    score real not null check (score between 0 and 1),
    given_by text not null check (given_by in ('coach', 'coachee')),
    primary key (win_id, pathway_id, place),
    foreign key (win_id, pathway_id) references filings (win_id, pathway_id) on delete cascade
) strict, without rowid;

-- What a topic points at may be gone: no foreign keys for nudge_id and win_id.
create table topics (
    coachee_id integer primary key references coachees (id) on delete cascade,
    nudge_id integer,
    win_id integer,
    expecting text not null check (expecting in ('nothing', 'number', 'role')),
    said text,
    offers text not null,
    set_at text not null
) strict;

create table processed_activities (
    id text primary key,
    seen_at text not null
) strict, without rowid;
