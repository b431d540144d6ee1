-- Screens send along which revision they were made from.
alter table account add column revision bigint not null default 1;

-- What its owner recognises a session by. The id is no secret: it ends a session and opens none.
alter table session
    add column id uuid not null default gen_random_uuid(),
    add column browser text not null default '',
    add constraint session_id_key unique (id);

-- Somebody who was asked to become an editor and has not answered yet. Nothing is left of it afterwards but the row in the log.
create table invitation (
    id         uuid        not null,
    email      text        not null,
    name       text        not null,
    roles      text[]      not null,
    token_hash bytea       not null,
    invited_by uuid        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint invitation_pkey primary key (id),
    constraint invitation_email_key unique (email),
    constraint invitation_token_hash_key unique (token_hash),
    constraint invitation_invited_by_fkey foreign key (invited_by) references account (id),
    constraint invitation_email_check check (email = lower(email) and email like '%_@_%'),
    constraint invitation_roles_check check (
        cardinality(roles) > 0
        and roles <@ array ['contributor', 'editor', 'moderator', 'administrator']),
    constraint invitation_token_hash_check check (octet_length(token_hash) = 32)
);

-- One link per account works: asking again replaces the one before.
create table password_reset (
    account_id uuid        not null,
    token_hash bytea       not null,
    expires_at timestamptz not null,
    constraint password_reset_pkey primary key (account_id),
    constraint password_reset_token_hash_key unique (token_hash),
    constraint password_reset_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint password_reset_token_hash_check check (octet_length(token_hash) = 32)
);

create table email_change (
    account_id uuid        not null,
    email      text        not null,
    token_hash bytea       not null,
    expires_at timestamptz not null,
    constraint email_change_pkey primary key (account_id),
    constraint email_change_token_hash_key unique (token_hash),
    constraint email_change_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint email_change_email_check check (email = lower(email) and email like '%_@_%'),
    constraint email_change_token_hash_check check (octet_length(token_hash) = 32)
);

-- Mails that wait to be given to who sends them, sealed because of the links in them.
create table account_mail (
    id         uuid        not null,
    sealed     bytea       not null,
    created_at timestamptz not null,
    constraint account_mail_pkey primary key (id)
);

create index account_mail_created_at_idx on account_mail (created_at);
