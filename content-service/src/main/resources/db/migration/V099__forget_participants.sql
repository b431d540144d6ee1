-- Links by which participants sign in on another device. Each works once, for an hour.
create table participant_link (
    hash bytea constraint participant_link_pkey primary key,
    participant uuid not null
        constraint participant_link_participant_fkey references participant on delete cascade,
    made_at timestamptz not null,
    expires_at timestamptz not null
);

create index participant_link_participant_index on participant_link (participant, made_at);
create index participant_link_made_index on participant_link (made_at);

-- Its texts were taken away for who wrote it: nobody gives it others.
alter table contribution add column erased_at timestamptz;

-- Who was forgotten. Kafka keeps what was overwritten until the part of the topic in which it stands is closed, and that
-- happens when something is written a day later: so it is told again, a day and two days after.
create table participant_erasure (
    contributor uuid constraint participant_erasure_pkey primary key
        constraint participant_erasure_contributor_fkey references contributor,
    contributions boolean not null,
    repeats integer not null constraint participant_erasure_repeats_positive check (repeats > 0),
    repeat_at timestamptz not null
);

create index participant_erasure_repeat_index on participant_erasure (repeat_at);
