-- Mails that go out because of content. A row is written in the transaction that causes the mail, and is
-- gone, address and all, as soon as the service that sends mail has taken it over.
create table mail_request (
    id uuid constraint mail_request_pkey primary key,
    -- Keeps them in the order in which they were asked for.
    position bigint generated always as identity
        constraint mail_request_position_key unique,
    kind text not null,
    recipient text not null,
    parameters jsonb not null,
    requested_at timestamptz not null
);
