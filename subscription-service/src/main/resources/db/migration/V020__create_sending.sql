-- Each start of a sender is a life. Who holds its advisory lock lives; a life whose lock is free while it has not
-- ended is one that died, and what it had in hand is taken over.
create table sender_life (
    number bigint generated always as identity constraint sender_life_pkey primary key,
    started_at timestamptz not null,
    ended_at timestamptz
);

create index sender_life_open_idx on sender_life (number) where ended_at is null;

-- How far an issue is, counted as it happens: one row for each writer, so that none waits for another.
create table issue_tally (
    issue_id uuid not null constraint issue_tally_issue_fkey references issue on delete cascade,
    life bigint not null,
    writer smallint not null,
    sent bigint not null default 0,
    failed bigint not null default 0,
    in_doubt bigint not null default 0,
    dropped bigint not null default 0,
    -- How many wait for another try: one more for the first 4xx of a delivery, one less when it is settled.
    deferred bigint not null default 0,
    constraint issue_tally_pkey primary key (issue_id, life, writer)
) with (fillfactor = 50);

-- How far it was now and then: what comes out in a second, and how long it will take.
create table issue_sample (
    issue_id uuid not null constraint issue_sample_issue_fkey references issue on delete cascade,
    at timestamptz not null,
    settled bigint not null,
    constraint issue_sample_pkey primary key (issue_id, at)
);

-- One bucket of messages for all instances, by the clock of the database.
create table sending_rate (
    id boolean not null default true constraint sending_rate_pkey primary key
        constraint sending_rate_is_one check (id),
    -- Messages per second; null is no limit.
    per_second numeric constraint sending_rate_positive check (per_second > 0),
    tokens numeric not null,
    refilled_at timestamptz not null,
    revision bigint not null
);

insert into sending_rate (per_second, tokens, refilled_at, revision) values (null, 0, now(), 1);

-- Where no mail is tried for a while. '*' is the mail server itself.
create table domain_pause (
    domain text constraint domain_pause_pkey primary key,
    until timestamptz not null,
    failures integer not null,
    reply_code smallint
);
