-- In the address that an answer to a mail goes to, where there is no room for an id.
alter table follower add column number bigint generated always as identity
    constraint follower_number_key unique;

-- What people who take part answered by mail. Whose it is and what it says stay until it was brought to the discussions, or
-- refused. After that the row says that this mail was seen, for longer than it could be answered.
create table answer (
    -- Made of the mail: the same mail is the same answer, however often it comes.
    id uuid constraint answer_pkey primary key,
    -- As whom they write.
    contributor uuid not null,
    address_typed text,
    address text,
    trace bytea,
    -- The numbers on the site of what they answer.
    discussion bigint not null,
    contribution bigint not null,
    body text,
    state text not null constraint answer_state_known check (state in ('waiting', 'placed', 'moderated', 'refused')),
    received_at timestamptz not null,
    -- How often the website fetched it, and when it may do so again.
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    settled_at timestamptz,
    constraint answer_waiting_whole check (
        (state = 'waiting') = (body is not null)
        and (state = 'waiting') = (address_typed is not null)
        and (state = 'waiting') = (address is not null)
        and (state = 'waiting') = (trace is not null)
        and (state = 'waiting') = (next_attempt_at is not null)
        and (state = 'waiting') = (settled_at is null))
);

create index answer_due_idx on answer (next_attempt_at, id) where state = 'waiting';
create index answer_trace_idx on answer (trace) where state = 'waiting';
create index answer_contributor_idx on answer (contributor, received_at);
create index answer_received_idx on answer (received_at);

-- How many mails about their answers an address got on a day: a program that answers everything must not be answered for ever.
create table answer_notice (
    trace bytea not null,
    day date not null,
    -- What they sent, or what others sent to an address that is theirs.
    about text not null constraint answer_notice_about_known check (about in ('own', 'others')),
    mails integer not null,
    constraint answer_notice_pkey primary key (trace, day, about)
);
