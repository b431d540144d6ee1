-- An issue that was paused while its readers were written down goes on with that: how many there are so far does
-- not say whether that is all of them.
alter table issue add column paused_while_preparing boolean not null default false;
