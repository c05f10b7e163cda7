create table workspaces (
    id bigint generated always as identity primary key,
    door text not null,
    name text not null,
    unique (door, name)
);

create table coachees (
    id bigint generated always as identity primary key,
    workspace_id bigint not null references workspaces (id) on delete cascade,
    person text not null,
    zone text,
    role text,
    pathway_id text,
    pathway_since timestamptz,
    first_seen timestamptz not null,
    unique (workspace_id, person)
);

create table pathway_choices (
    coachee_id bigint not null references coachees (id) on delete cascade,
    pathway_id text not null,
    chosen_at timestamptz not null,
    primary key (coachee_id, pathway_id, chosen_at)
);

create table conversation_references (
    coachee_id bigint primary key references coachees (id) on delete cascade,
    door text not null,
    reference text not null,
    told_at timestamptz not null
);

create table preferences (
    coachee_id bigint not null references coachees (id) on delete cascade,
    item_id text not null,
    kind text not null check (kind in ('not-for-me', 'smaller')),
    said_at timestamptz not null,
    primary key (coachee_id, item_id, kind)
);

create table nudges (
    id bigint generated always as identity primary key,
    coachee_id bigint not null references coachees (id) on delete cascade,
    pathway_id text not null,
    item_id text not null,
    reasons text not null,
    offered_at timestamptz not null,
    answer text check (answer in ('will-do', 'another', 'smaller', 'not-for-me', 'not-now', 'done')),
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index nudges_of_coachee on nudges (coachee_id, id);

create table wins (
    id bigint generated always as identity primary key,
    coachee_id bigint not null references coachees (id) on delete cascade,
    text text not null,
    date date not null,
    impact text,
    logged_at timestamptz not null,
    deleted_at timestamptz
);
create index wins_of_coachee on wins (coachee_id, id);
create index wins_deleted on wins (deleted_at) where deleted_at is not null;

create table win_changes (
    id bigint generated always as identity primary key,
    win_id bigint not null references wins (id) on delete cascade,
    kind text not null check (kind in ('logged', 'edited', 'deleted')),
    text_before text check ((kind = 'edited') = (text_before is not null)),
    changed_at timestamptz not null,
    undone_at timestamptz
);
create index win_changes_of_win on win_changes (win_id);

-- A filing without evidence is an answer too: the win is evidence for nothing on that pathway.
create table filings (
    win_id bigint not null references wins (id) on delete cascade,
    pathway_id text not null,
    given_by text not null check (given_by in ('coach', 'coachee')),
    filed_at timestamptz not null,
    primary key (win_id, pathway_id)
);

create table evidence (
    win_id bigint not null,
    pathway_id text not null,
    place integer not null,
    focus_area_id text not null,
    item_id text,
    score double precision not null check (score between 0 and 1),
    given_by text not null check (given_by in ('coach', 'coachee')),
    primary key (win_id, pathway_id, place),
    foreign key (win_id, pathway_id) references filings (win_id, pathway_id) on delete cascade
);

-- What a topic points at may be gone: no foreign keys for nudge_id and win_id.
create table topics (
    coachee_id bigint primary key references coachees (id) on delete cascade,
    nudge_id bigint,
    win_id bigint,
    expecting text not null check (expecting in ('nothing', 'number', 'role')),
    said text,
    offers text not null,
    set_at timestamptz not null
);

create table processed_activities (
    id text primary key,
    seen_at timestamptz not null
);
