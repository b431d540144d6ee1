-- What waits for an editor's eye: at most one review per item, of the edition that was handed in.
create table review (
    kind text not null,
    item uuid not null,
    edition integer not null constraint review_edition_positive check (edition > 0),
    note text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    requested_by_name text not null,
    constraint review_pkey primary key (kind, item)
);

create index review_oldest_index on review (requested_at);

-- What editors say to each other about an item.
create table remark (
    id uuid constraint remark_pkey primary key,
    kind text not null,
    item uuid not null,
    text text not null,
    written_at timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    resolved_at timestamptz,
    resolved_by text,
    resolved_by_name text,
    constraint remark_resolution_whole check (
        (resolved_at is null) = (resolved_by is null)
        and (resolved_at is null) = (resolved_by_name is null))
);

create index remark_item_index on remark (kind, item, written_at);

-- What happens to an item at a moment. A row is planned once and ends once.
create table schedule (
    id uuid constraint schedule_pkey primary key,
    position bigint generated always as identity constraint schedule_position_key unique,
    kind text not null,
    item uuid not null,
    act text not null constraint schedule_act_known check (act in ('publication', 'withdrawal')),
    edition integer,
    due_at timestamptz not null,
    planned_at timestamptz not null,
    planned_by text not null,
    planned_by_name text not null,
    state text not null
        constraint schedule_state_known check (state in ('planned', 'done', 'failed', 'cancelled')),
    -- Refused once while others were due at the same time: gets its second chance after them.
    refused_at timestamptz,
    ended_at timestamptz,
    reason text not null,
    constraint schedule_edition_of_publication check ((act = 'publication') = (edition is not null)),
    constraint schedule_ended check ((state = 'planned') = (ended_at is null))
);

-- What is planned, or failed and was not looked after yet, is one per item and act.
create unique index schedule_open_key on schedule (kind, item, act) where state in ('planned', 'failed');
create index schedule_due_index on schedule (due_at, position) where state = 'planned';

create function schedule_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('schedule', '');
    return null;
end
$$;

create trigger schedule_wakes_runner after insert or update on schedule
    for each statement execute function schedule_wake();

-- Who did what with an item, for ever.
create table workflow_act (
    position bigint generated always as identity constraint workflow_act_pkey primary key,
    kind text not null,
    item uuid not null,
    act text not null,
    edition integer,
    text text not null,
    due_at timestamptz,
    acted_at timestamptz not null,
    acted_by text not null,
    acted_by_name text not null
);

create index workflow_act_item_index on workflow_act (kind, item, position);
create index workflow_act_sent_back_index on workflow_act (acted_at) where act = 'sent-back';
