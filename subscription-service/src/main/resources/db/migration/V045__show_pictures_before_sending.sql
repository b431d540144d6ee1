-- The edition of which everybody can see the pictures. An issue with pictures does not begin before that is the one
-- that is sent.
alter table issue add column pictures_shown_of integer;

alter table issue drop constraint issue_pause_reason_known;
alter table issue add constraint issue_pause_reason_known
    check (pause_reason in ('desk', 'refusals', 'withdrawn-item', 'overdue', 'pictures'));
