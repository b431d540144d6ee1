-- Municipalities that want to take part. Who signed up is known only until it is settled.
create table sign_up (
    id uuid constraint sign_up_pkey primary key,
    code text not null constraint sign_up_code_fkey references municipality,
    state text not null constraint sign_up_state_known
        check (state in ('UNCONFIRMED', 'WAITING', 'ASKED_BACK', 'APPROVED', 'REJECTED')),
    decided_by text not null constraint sign_up_decided_by_known
        check (decided_by in ('COUNCIL', 'COLLEGE')),
    decided_on date not null,
    goals integer[] not null,
    themes text[] not null,
    note text not null,
    contact_name text,
    contact_role text,
    contact_email text,
    contact_email_key text,
    contact_phone text,
    -- What was asked back, or why it was rejected.
    remark text not null,
    received_at timestamptz not null,
    -- When it came into its state.
    since timestamptz not null,
    -- The decision of council or college as a PDF.
    decision bytea not null,
    revision bigint not null constraint sign_up_revision_least check (revision >= 1),
    constraint sign_up_personal_only_while_needed check (
        num_nonnulls(contact_name, contact_role, contact_email, contact_email_key, contact_phone)
            = case when state in ('APPROVED', 'REJECTED') then 0 else 5 end)
);

create index sign_up_since_idx on sign_up (state, since);
create index sign_up_code_idx on sign_up (code);
create index sign_up_contact_idx on sign_up (contact_email_key, received_at);

-- Links that were mailed to confirm or to correct a sign-up. Only the SHA-256 of a token is here.
create table sign_up_link (
    hash bytea constraint sign_up_link_pkey primary key,
    sign_up_id uuid not null
        constraint sign_up_link_sign_up_fkey references sign_up on delete cascade,
    purpose text not null constraint sign_up_link_purpose_known
        check (purpose in ('CONFIRM', 'CORRECT')),
    expires_at timestamptz not null
);

create index sign_up_link_sign_up_idx on sign_up_link (sign_up_id);
