-- The zone in force is what was told last, by the door or by the coachee: the door's is kept apart, so that a door which
-- goes on telling the same does not take back what the coachee said.
alter table coachees add column zone_told text;
update coachees set zone_told = zone;

alter table workspaces add column next_send_at text;

create table schedules (
    coachee_id integer primary key references coachees (id) on delete cascade,
    days text not null,
    time text not null,
    rhythm text not null check (rhythm in ('weekly', 'every-other-week', 'monthly')),
    since text not null,
    away_from text,
    away_until text,
    once_at text,
    follow_up_at text,
    follow_up_nudge_id integer,
    unanswered integer not null default 0,
    stopped_at text,
    next_due_at text,
    check (away_until is null or away_from is not null),
    check ((follow_up_at is null) = (follow_up_nudge_id is null))
) strict;
create index schedules_due on schedules (next_due_at) where next_due_at is not null;

-- SQLite changes no check of a table that exists: nudges and topics are made anew. No id of a nudge is given again.
create table nudges_anew (
    id integer primary key autoincrement,
    coachee_id integer not null references coachees (id) on delete cascade,
    pathway_id text not null,
    item_id text not null,
    reasons text not null,
    probability real not null default 1,
    offered_at text not null,
    answer text check (
        answer in ('will-do', 'another', 'smaller', 'not-for-me', 'not-now', 'done', 'partly', 'missed', 'next-week')),
    answered_at text,
    plan text,
    planned_at text,
    check ((answer is null) = (answered_at is null)),
    check ((plan is null) = (planned_at is null))
) strict;
insert into sqlite_sequence (name, seq) select 'nudges_anew', seq from sqlite_sequence where name = 'nudges';
insert into nudges_anew (id, coachee_id, pathway_id, item_id, reasons, offered_at, answer, answered_at)
select id, coachee_id, pathway_id, item_id, reasons, offered_at, answer, answered_at from nudges;
drop table nudges;
alter table nudges_anew rename to nudges;
create index nudges_of_coachee on nudges (coachee_id);

create table topics_anew (
    coachee_id integer primary key references coachees (id) on delete cascade,
    nudge_id integer,
    win_id integer,
    expecting text not null check (expecting in ('nothing', 'number', 'role', 'when', 'how-it-went')),
    said text,
    offers text not null,
    set_at text not null
) strict;
insert into topics_anew select coachee_id, nudge_id, win_id, expecting, said, offers, set_at from topics;
drop table topics;
alter table topics_anew rename to topics;

-- One row for each moment at which something was due: recorded once, sent at most once. Nothing deletes a nudge but the
-- end of its coachee, with whom these go as well: no foreign keys for nudge_id and open_nudge_id.
create table deliveries (
    id integer primary key autoincrement,
    coachee_id integer not null references coachees (id) on delete cascade,
    kind text not null check (kind in ('nudge', 'return', 'follow-up', 'back-off')),
    nudge_id integer,
    open_nudge_id integer,
    due_at text not null,
    state text not null check (state in ('claimed', 'sending', 'sent', 'failed', 'unknown', 'offered', 'skipped')),
    send_at text not null,
    until_at text not null,
    attempts integer not null default 0,
    sending_at text,
    settled_at text,
    activity_id text,
    reason text,
    unique (coachee_id, due_at)
) strict;
create index deliveries_waiting on deliveries (send_at) where state = 'claimed';
create index deliveries_sending on deliveries (sending_at) where state = 'sending';
create index deliveries_unknown on deliveries (coachee_id) where state = 'unknown';
create index deliveries_settled on deliveries (settled_at) where settled_at is not null;
