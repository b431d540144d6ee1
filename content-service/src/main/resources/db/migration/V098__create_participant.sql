-- Who takes part in discussions: a contributor with an address, which no event reads. A contributor whose revision is 0 has
-- nothing on the site yet, and the world was told nothing of them.
create table participant (
    id uuid constraint participant_pkey primary key
        constraint participant_id_fkey references contributor,
    email text not null,
    -- What makes two addresses the same to us.
    email_key text not null constraint participant_email_key_key unique,
    confirmed_at timestamptz not null
);

-- What somebody wrote whose address is not confirmed. It is gone when the link in the mail is used, or when that is over.
create table contribution_request (
    hash bytea constraint contribution_request_pkey primary key,
    contribution uuid not null
        constraint contribution_request_contribution_key unique,
    discussion uuid not null
        constraint contribution_request_discussion_fkey references discussion,
    in_reply_to uuid
        constraint contribution_request_in_reply_to_fkey references contribution,
    name text not null,
    municipality text,
    email text not null,
    email_key text not null,
    markdown text not null,
    html text not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null
);

create index contribution_request_email_index on contribution_request (email_key, asked_at);
create index contribution_request_expires_index on contribution_request (expires_at);
create index contribution_request_discussion_index on contribution_request (discussion);
create index contribution_request_in_reply_to_index on contribution_request (in_reply_to);

-- What a moderator has to look at before it is on the site. It has no place yet. What is refused is kept for a while, so that its
-- writer can see it with the reason.
create table waiting_contribution (
    id uuid constraint waiting_contribution_pkey primary key,
    discussion uuid not null
        constraint waiting_contribution_discussion_fkey references discussion,
    in_reply_to uuid
        constraint waiting_contribution_in_reply_to_fkey references contribution,
    contributor uuid not null
        constraint waiting_contribution_contributor_fkey references contributor,
    -- How it is to be signed: another name than before comes on the site with it, and not sooner.
    name text not null,
    municipality text,
    markdown text not null,
    html text not null,
    written_at timestamptz not null,
    refused_at timestamptz,
    refused_by text,
    refused_by_name text,
    reason text,
    constraint waiting_contribution_refused_whole check (
        (refused_at is null) = (reason is null)
        and (refused_at is null) = (refused_by is null)
        and (refused_at is null) = (refused_by_name is null))
);

create index waiting_contribution_oldest_index on waiting_contribution (written_at, id) where refused_at is null;
create index waiting_contribution_refused_index on waiting_contribution (refused_at) where refused_at is not null;
create index waiting_contribution_discussion_index on waiting_contribution (discussion);
create index waiting_contribution_in_reply_to_index on waiting_contribution (in_reply_to);
create index waiting_contribution_contributor_index on waiting_contribution (contributor);

create index contribution_contributor_index on contribution (contributor);

-- One row.
create table discussion_settings (
    one boolean constraint discussion_settings_pkey primary key default true
        constraint discussion_settings_one check (one),
    revision bigint not null,
    first_waits boolean not null,
    later_wait boolean not null
);

insert into discussion_settings (revision, first_waits, later_wait) values (1, true, false);
