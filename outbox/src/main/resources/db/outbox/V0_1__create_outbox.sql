-- Changes that are committed and not yet on their topic. Emptied by the relay.
create table outbox_message (
    position bigint generated always as identity constraint outbox_message_pkey primary key,
    id uuid not null,
    type text not null,
    topic text not null,
    subject text not null,
    recorded_at timestamptz not null,
    traceparent text,
    data text not null,
    -- Given by the relay, and committed before the message is sent, so that a message that is sent
    -- twice carries the same number twice.
    sequence bigint
) with (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000
);

create table outbox_sequence (
    topic text constraint outbox_sequence_pkey primary key,
    last bigint not null
);

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_message_wakes_relay after insert on outbox_message
    for each statement execute function outbox_wake();
