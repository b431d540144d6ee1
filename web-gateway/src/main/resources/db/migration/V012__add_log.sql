-- What can be done at the desk, in words. A new description of the same route is another row: what was logged keeps its words.
create table log_action (
    id    integer generated always as identity,
    route text not null,
    kind  text not null,
    words text not null,
    constraint log_action_pkey primary key (id),
    constraint log_action_route_key unique (route, kind, words)
);

-- Who did what, when, on what, and what came of it. No content and no names: an account by its id. There is no foreign key to
-- the account: a row outlives it.
create table log_entry (
    number     bigint generated always as identity,
    at         timestamptz not null,
    account_id uuid,
    action_id  integer     not null,
    thing      text        not null,
    address    text        not null,
    outcome    text        not null,
    revision   bigint,
    constraint log_entry_pkey primary key (number),
    constraint log_entry_action_id_fkey foreign key (action_id) references log_action (id),
    constraint log_entry_outcome_check check (outcome in ('begun', 'done', 'refused', 'failed'))
);

-- One index for each way to ask, each in the order in which the answer is shown.
create index log_entry_at_idx on log_entry (at, number);
create index log_entry_account_id_idx on log_entry (account_id, at, number);
create index log_entry_action_id_idx on log_entry (action_id, at, number);
create index log_entry_account_id_action_id_idx on log_entry (account_id, action_id, at, number);
create index log_entry_thing_idx on log_entry (thing, at, number) where thing <> '';
