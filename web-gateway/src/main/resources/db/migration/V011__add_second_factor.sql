-- The secret is sealed with a key that this database does not know. It counts once it was confirmed with a code; last_step is
-- the time step of the newest code that was used: no code is good twice.
create table second_factor (
    account_id   uuid        not null,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    constraint second_factor_pkey primary key (account_id),
    constraint second_factor_account_id_fkey foreign key (account_id) references account (id) on delete cascade
);

create table recovery_code (
    account_id uuid  not null,
    code_hash  bytea not null,
    constraint recovery_code_pkey primary key (account_id, code_hash),
    constraint recovery_code_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint recovery_code_code_hash_check check (octet_length(code_hash) = 32)
);

-- Somebody who gave the right password and has yet to give a code.
create table half_sign_in (
    token_hash bytea       not null,
    account_id uuid        not null,
    expires_at timestamptz not null,
    constraint half_sign_in_pkey primary key (token_hash),
    constraint half_sign_in_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint half_sign_in_token_hash_check check (octet_length(token_hash) = 32)
);

create index half_sign_in_expires_at_idx on half_sign_in (expires_at);

-- Browsers that somebody signed in with before, so that only a new one is told of by mail.
create table known_browser (
    account_id   uuid        not null,
    token_hash   bytea       not null,
    last_seen_at timestamptz not null,
    constraint known_browser_pkey primary key (account_id, token_hash),
    constraint known_browser_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint known_browser_token_hash_check check (octet_length(token_hash) = 32)
);
