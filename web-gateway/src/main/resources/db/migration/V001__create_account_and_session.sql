create table account (
    id            uuid        not null,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    roles         text[]      not null,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    constraint account_pkey primary key (id),
    constraint account_email_key unique (email),
    constraint account_email_check check (email = lower(email) and email like '%_@_%'),
    constraint account_roles_check check (
        cardinality(roles) > 0
        and roles <@ array ['contributor', 'editor', 'moderator', 'administrator'])
);

-- The token itself is known to the browser alone: whoever reads this table cannot sign in with it.
create table session (
    token_hash   bytea       not null,
    account_id   uuid        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    constraint session_pkey primary key (token_hash),
    constraint session_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint session_token_hash_check check (octet_length(token_hash) = 32)
);

create index session_account_id_idx on session (account_id);
create index session_expires_at_idx on session (expires_at);
