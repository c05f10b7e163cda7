-- Null for the edits made before this: they changed no day.
alter table win_changes add column date_before text;

alter table topics add column about text not null default 'nothing'
    check (about in ('nothing', 'win', 'schedule', 'one-more', 'plan'));
