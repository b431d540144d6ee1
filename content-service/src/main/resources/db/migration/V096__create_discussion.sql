-- Who writes in discussions. The desk writes as one; where its name and account are kept, beside each edition, no event reads.
create table contributor (
    id uuid constraint contributor_pkey primary key,
    revision bigint not null,
    name text not null,
    municipality text,
    office text
        constraint contributor_office_known check (office in ('EDITOR', 'MUNICIPALITY_CONTACT')),
    changed_at timestamptz not null
);

create unique index contributor_editor_key on contributor (office) where office = 'EDITOR';

create sequence discussion_number;

-- What is discussed. Its revision counts what changes of itself; contributions counts the places that were given in it, and
-- is what who writes in it waits for.
create table discussion (
    id uuid constraint discussion_pkey primary key,
    number bigint not null default nextval('discussion_number')
        constraint discussion_number_key unique,
    revision bigint not null,
    slug text not null,
    title text not null,
    under_kind text,
    under_id text,
    open_to text not null
        constraint discussion_open_to_known check (open_to in ('EVERYONE', 'PARTICIPANTS')),
    state text not null
        constraint discussion_state_known check (state in ('OPEN', 'SOLVED', 'CLOSED', 'WITHDRAWN')),
    pinned boolean not null,
    opened_by uuid not null constraint discussion_opened_by_fkey references contributor,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    contributions integer not null,
    last_contribution_at timestamptz not null,
    constraint discussion_under_whole check ((under_kind is null) = (under_id is null))
);

create index discussion_newest_index on discussion (last_contribution_at desc, number desc);

create sequence contribution_number;

-- What people say. Its position never changes; the text stands in its editions.
create table contribution (
    id uuid constraint contribution_pkey primary key,
    number bigint not null default nextval('contribution_number')
        constraint contribution_number_key unique,
    discussion uuid not null constraint contribution_discussion_fkey references discussion,
    position integer not null constraint contribution_position_positive check (position > 0),
    in_reply_to uuid constraint contribution_in_reply_to_fkey references contribution,
    contributor uuid not null constraint contribution_contributor_fkey references contributor,
    revision bigint not null,
    state text not null
        constraint contribution_state_known check (state in ('PUBLISHED', 'HIDDEN')),
    edition integer not null,
    written_at timestamptz not null,
    changed_at timestamptz not null,
    constraint contribution_position_key unique (discussion, position)
);

create index contribution_in_reply_to_index on contribution (in_reply_to);

create table contribution_edition (
    contribution uuid not null
        constraint contribution_edition_contribution_fkey references contribution,
    number integer not null constraint contribution_edition_number_positive check (number > 0),
    markdown text not null,
    html text not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint contribution_edition_pkey primary key (contribution, number)
);
