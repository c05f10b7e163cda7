-- What is changed together is undone together: the first of such changes is named by the others. Of wins told in one message
-- the first keeps the message, until one of them is gone for good.
alter table win_changes add column first_id integer;
alter table win_changes add column told text;
create index win_changes_of_first on win_changes (first_id) where first_id is not null;
