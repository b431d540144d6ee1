-- The accounts and feeds of the campaign elsewhere. The revision counts what editors change; how the last fetch went is
-- beside it, so that fetching makes no form stale. One that was removed stays as its last word.
create table timeline_source (
    id uuid constraint timeline_source_pkey primary key,
    revision bigint not null,
    kind text not null constraint timeline_source_kind_known check (kind in ('MASTODON', 'FEED')),
    address text not null,
    name text not null,
    active boolean not null,
    removed boolean not null default false,
    changed_at timestamptz not null,
    -- When to look again, by the clock of the database, which all instances share.
    due_at timestamptz not null,
    -- Until when its server asked to be left alone.
    wait_until timestamptz,
    -- Who is fetching it and until when nobody else does.
    claim uuid,
    claimed_until timestamptz,
    failures integer not null default 0,
    outcome text not null default '',
    succeeded boolean not null default true,
    fetched_at timestamptz,
    -- What its server is asked for next time: what changed since.
    account text not null default '',
    etag text not null default '',
    last_modified text not null default ''
);

create unique index timeline_source_address_key on timeline_source (address) where not removed;
create index timeline_source_due_index on timeline_source (due_at) where active and not removed;

create sequence timeline_post_number;

create table timeline_post (
    id uuid constraint timeline_post_pkey primary key,
    number bigint not null constraint timeline_post_number_key unique,
    revision bigint not null,
    source uuid not null constraint timeline_post_source_fkey references timeline_source,
    external_id text not null,
    -- SHA-256 of what the source says, so that what did not change tells nothing.
    digest text not null,
    url text not null,
    title text not null,
    html text not null,
    warning text not null,
    language text,
    published_at timestamptz not null,
    edited_at timestamptz,
    state text not null
        constraint timeline_post_state_known check (state in ('SHOWN', 'HIDDEN', 'REMOVED')),
    changed_at timestamptz not null,
    constraint timeline_post_external_id_key unique (source, external_id)
);

create index timeline_post_newest_index on timeline_post (published_at desc, number desc);

-- The pictures of a post. One whose copying failed has no medium yet, and is tried a few times.
create table timeline_picture (
    post uuid not null constraint timeline_picture_post_fkey references timeline_post,
    position integer not null,
    address text not null,
    alternative text not null,
    medium uuid,
    attempts integer not null,
    constraint timeline_picture_pkey primary key (post, position)
);

create index timeline_picture_missing_index on timeline_picture (post) where medium is null;
