-- When they last chose this, or it became theirs, if that was after `since`: what they stopped following before that does
-- not take it away.
alter table discussion_follow add column chosen_at timestamptz;
