-- Null until they wrote in another language and were told that answers are in English.
alter table coachees add column told_english_at text;
