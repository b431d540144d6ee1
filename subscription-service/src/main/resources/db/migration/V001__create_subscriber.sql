-- One row per sign-up. Personal data stands in it only while it is needed: the constraint below says so.
create table subscriber (
    id uuid constraint subscriber_pkey primary key,
    state text not null constraint subscriber_state_known
        check (state in ('pending', 'confirmed', 'unsubscribed', 'withdrawn', 'lapsed')),
    -- Stands in every mail to this subscriber, so it is kept as it is. It can do one thing: unsubscribe.
    unsubscribe_token text not null constraint subscriber_unsubscribe_token_key unique,
    -- As typed, and as mail is sent to it: domain in lower-case ASCII, local part kept.
    address_typed text,
    address text,
    -- The address in lower case: one person does not subscribe twice by typing capitals.
    address_key text constraint subscriber_address_key unique,
    source text,
    wording text,
    expires_at timestamptz,
    confirmed_at timestamptz,
    ended_at timestamptz,
    consent_proof text,
    constraint subscriber_address_only_while_needed check (
        num_nonnulls(address_typed, address, address_key)
            = case when state in ('pending', 'confirmed') then 3 else 0 end),
    constraint subscriber_consent_complete check (
        num_nonnulls(source, wording, confirmed_at)
            = case state when 'confirmed' then 3 when 'unsubscribed' then 3
                         when 'pending' then 2 else 0 end),
    constraint subscriber_proof_after_the_address check (
        (consent_proof is not null) = (state = 'unsubscribed')),
    constraint subscriber_expiry_of_pending check ((expires_at is not null) = (state = 'pending')),
    constraint subscriber_end_known check (
        (ended_at is not null) = (state in ('unsubscribed', 'withdrawn', 'lapsed')))
);

create index subscriber_pending_idx on subscriber (expires_at) where state = 'pending';

-- The links that were mailed. Only the SHA-256 of a token is here; the token is in the mail alone.
create table confirmation_token (
    hash bytea constraint confirmation_token_pkey primary key,
    subscriber_id uuid not null
        constraint confirmation_token_subscriber_fkey references subscriber on delete cascade,
    expires_at timestamptz not null
);

create index confirmation_token_subscriber_idx on confirmation_token (subscriber_id);
