-- The campaign, as its topic tells it: how the site is called, and its name in the fediverse; null where it is not there.
create table known_campaign (
    id text constraint known_campaign_pkey primary key,
    revision bigint not null,
    name text not null,
    tagline text not null,
    fediverse_name text
);

-- The account of the site: one row, made once, whichever instance comes first. Who followed it knows its key.
create table fediverse_account (
    one boolean constraint fediverse_account_pkey primary key default true
        constraint fediverse_account_one check (one),
    public_key text not null,
    private_key text not null,
    -- Since when the campaign has a name there, without a pause; null while it has none. What is older is not posted.
    on_since timestamptz
);

-- News that was posted, as it was posted last. Its id is that of the news. What was withdrawn stays so: servers do not take a
-- post back that they were told is gone.
create table fediverse_post (
    id uuid constraint fediverse_post_pkey primary key,
    position bigint generated always as identity constraint fediverse_post_position_key unique,
    revision bigint not null,
    version integer not null,
    title text not null,
    summary text not null,
    path text not null,
    picture_path text,
    picture_type text,
    picture_alternative text not null,
    posted_at timestamptz not null,
    updated_at timestamptz,
    withdrawn_at timestamptz,
    -- The news was erased from its topic, on legal grounds: nothing else says any more that it is gone.
    erased boolean not null default false,
    constraint fediverse_post_picture_whole check ((picture_path is null) = (picture_type is null))
);

create index fediverse_post_posted_idx on fediverse_post (posted_at);

-- Servers that we bring things to, or that are blocked. One instance at a time brings things to a server.
create table fediverse_server (
    host text constraint fediverse_server_pkey primary key,
    claimed_until timestamptz,
    next_attempt_at timestamptz not null,
    failures integer not null default 0,
    failing_since timestamptz,
    last_error text,
    blocked_at timestamptz
);

create index fediverse_server_due_idx on fediverse_server (next_attempt_at) where blocked_at is null;

-- Accounts that follow us.
create table fediverse_follower (
    actor text constraint fediverse_follower_pkey primary key,
    server text not null constraint fediverse_follower_server_fkey references fediverse_server,
    inbox text not null,
    shared_inbox text not null,
    -- The act by which they began, which is what some take back.
    follow text not null,
    followed_at timestamptz not null,
    -- How often in a row their inbox was not there, and when it was not last.
    strikes integer not null default 0,
    struck_at timestamptz
);

create index fediverse_follower_server_idx on fediverse_follower (server);
create index fediverse_follower_inbox_idx on fediverse_follower (inbox);
create index fediverse_follower_followed_idx on fediverse_follower (followed_at);
create index fediverse_follower_shared_inbox_idx on fediverse_follower (shared_inbox);

-- What we say, as it goes out, and to which inboxes it still has to go. A row goes when its inbox has it.
create table fediverse_activity (
    position bigint generated always as identity constraint fediverse_activity_pkey primary key,
    body bytea not null,
    made_at timestamptz not null
);

create table fediverse_delivery (
    activity bigint not null
        constraint fediverse_delivery_activity_fkey references fediverse_activity on delete cascade,
    inbox text not null,
    server text not null constraint fediverse_delivery_server_fkey references fediverse_server,
    -- An inbox that does not take it is left alone for a while, and no other of its server with it.
    failures integer not null default 0,
    next_attempt_at timestamptz not null,
    constraint fediverse_delivery_pkey primary key (activity, inbox)
);

create index fediverse_delivery_server_idx on fediverse_delivery (server, activity);
create index fediverse_delivery_inbox_idx on fediverse_delivery (inbox, activity);

-- Keys of accounts elsewhere, as they were when we looked.
create table fediverse_key (
    id text constraint fediverse_key_pkey primary key,
    owner text not null,
    key bytea not null,
    fetched_at timestamptz not null
);

create index fediverse_key_owner_idx on fediverse_key (owner);
create index fediverse_key_fetched_idx on fediverse_key (fetched_at);

-- Acts that we had: each counts once. By their name, or by their signature if a server may use the same name again.
create table fediverse_seen (
    id text constraint fediverse_seen_pkey primary key,
    seen_at timestamptz not null
);

create index fediverse_seen_seen_idx on fediverse_seen (seen_at);

-- Replies that were brought to where contributions are kept, or wait to be: only where they are and whose. What they say is
-- there, and in the errand until then.
create table fediverse_reply (
    note text constraint fediverse_reply_pkey primary key,
    id uuid not null constraint fediverse_reply_id_key unique,
    actor text not null,
    server text not null,
    item uuid not null,
    version integer not null,
    came_at timestamptz not null
);

create index fediverse_reply_came_idx on fediverse_reply (came_at);
create index fediverse_reply_actor_idx on fediverse_reply (actor, came_at);
create index fediverse_reply_server_idx on fediverse_reply (server, came_at);

-- Who ever wrote a reply that was brought, until they are gone: all of theirs goes with their account, also what is left when
-- they took the replies back before.
create table fediverse_writer (
    actor text constraint fediverse_writer_pkey primary key,
    wrote_at timestamptz not null
);

-- Notes of which their writer said that they are gone, by what stands for both: one that is still under way must not come.
create table fediverse_gone (
    note uuid not null,
    actor uuid not null,
    gone_at timestamptz not null,
    constraint fediverse_gone_pkey primary key (note, actor)
);

create index fediverse_gone_gone_idx on fediverse_gone (gone_at);

-- What the website is to bring to where contributions are kept, in this order. It deletes what it brought.
create table fediverse_errand (
    id uuid constraint fediverse_errand_pkey primary key,
    position bigint generated always as identity constraint fediverse_errand_position_key unique,
    method text not null constraint fediverse_errand_method_known check (method in ('PUT', 'DELETE')),
    path text not null,
    body text,
    actor text not null,
    server text not null,
    made_at timestamptz not null,
    constraint fediverse_errand_body_put check ((body is not null) = (method = 'PUT'))
);

create index fediverse_errand_actor_idx on fediverse_errand (actor);
create index fediverse_errand_server_idx on fediverse_errand (server);
