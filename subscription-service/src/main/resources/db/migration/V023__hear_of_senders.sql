-- When a sender was heard of last. One that says nothing for longer than its lease is taken over from, also where its
-- connection still stands: a process can be stopped, or its machine, without being gone.
alter table sender_life add column heard_at timestamptz;
