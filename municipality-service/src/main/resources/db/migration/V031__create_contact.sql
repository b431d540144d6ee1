-- People who speak for municipalities. Personal data stands here only while somebody is a contact: the
-- constraint says so.
create table contact (
    id uuid constraint contact_pkey primary key,
    codes text[] not null constraint contact_speaks_for_some check (cardinality(codes) > 0),
    name text,
    role text,
    email text,
    -- The address in lower case: one person is one contact.
    email_key text constraint contact_email_key unique,
    phone text,
    since timestamptz not null,
    ended_at timestamptz,
    constraint contact_personal_only_while_needed check (
        num_nonnulls(name, role, email, email_key, phone)
            = case when ended_at is null then 5 else 0 end)
);

create index contact_codes_idx on contact using gin (codes);

-- Links that were mailed to sign in with. Only the SHA-256 of a token is here.
create table contact_link (
    hash bytea constraint contact_link_pkey primary key,
    contact_id uuid not null
        constraint contact_link_contact_fkey references contact on delete cascade,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index contact_link_contact_idx on contact_link (contact_id, made_at);
create index contact_link_made_at_idx on contact_link (made_at);
