-- The zone in force is what was told last, by the door or by the coachee: the door's is kept apart, so that a door which
-- goes on telling the same does not take back what the coachee said.
alter table coachees add column zone_told text;
update coachees set zone_told = zone;

alter table workspaces add column next_send_at timestamptz;

create table schedules (
    coachee_id bigint primary key references coachees (id) on delete cascade,
    days text not null,
    time text not null,
    rhythm text not null check (rhythm in ('weekly', 'every-other-week', 'monthly')),
    since date not null,
    away_from date,
    away_until date,
    once_at timestamptz,
    follow_up_at timestamptz,
    follow_up_nudge_id bigint,
    unanswered integer not null default 0,
    stopped_at timestamptz,
    next_due_at timestamptz,
    check (away_until is null or away_from is not null),
    check ((follow_up_at is null) = (follow_up_nudge_id is null))
);
create index schedules_due on schedules (next_due_at) where next_due_at is not null;

alter table nudges
    add column probability double precision not null default 1,
    add column plan text,
    add column planned_at timestamptz,
    add check ((plan is null) = (planned_at is null)),
    drop constraint nudges_answer_check,
    add constraint nudges_answer_check check (
        answer in ('will-do', 'another', 'smaller', 'not-for-me', 'not-now', 'done', 'partly', 'missed', 'next-week'));

alter table topics
    drop constraint topics_expecting_check,
    add constraint topics_expecting_check check (expecting in ('nothing', 'number', 'role', 'when', 'how-it-went'));

-- One row for each moment at which something was due: recorded once, sent at most once. Nothing deletes a nudge but the
-- end of its coachee, with whom these go as well: no foreign keys for nudge_id and open_nudge_id.
create table deliveries (
    id bigint generated always as identity primary key,
    coachee_id bigint not null references coachees (id) on delete cascade,
    kind text not null check (kind in ('nudge', 'return', 'follow-up', 'back-off')),
    nudge_id bigint,
    open_nudge_id bigint,
    due_at timestamptz not null,
    state text not null check (state in ('claimed', 'sending', 'sent', 'failed', 'unknown', 'offered', 'skipped')),
    send_at timestamptz not null,
    until_at timestamptz not null,
    attempts bigint not null default 0,
    sending_at timestamptz,
    settled_at timestamptz,
    activity_id text,
    reason text,
    unique (coachee_id, due_at)
);
create index deliveries_waiting on deliveries (send_at) where state = 'claimed';
create index deliveries_sending on deliveries (sending_at) where state = 'sending';
create index deliveries_unknown on deliveries (coachee_id) where state = 'unknown';
create index deliveries_settled on deliveries (settled_at) where settled_at is not null;
