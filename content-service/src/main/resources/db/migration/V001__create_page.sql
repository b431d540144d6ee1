-- A page and where it stands. Parent and path are those of the public edition; a page that never was
-- public stands where its draft puts it.
create table page (
    id uuid constraint page_pkey primary key,
    revision bigint not null,
    state text not null constraint page_state_known check (state in ('unpublished', 'live', 'withdrawn')),
    parent uuid constraint page_parent_fkey references page,
    path text not null constraint page_path_form check (path ~ '^(/[a-z0-9]+(-[a-z0-9]+)*)+$'),
    former_paths text[] not null,
    draft_edition integer not null,
    public_edition integer,
    first_published_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    constraint page_public_edition_known check (
        (state = 'unpublished') = (public_edition is null)
        and (state = 'unpublished') = (first_published_at is null)
        and (state = 'unpublished') = (published_at is null)
        and (state = 'withdrawn') = (withdrawn_at is not null))
);

-- The address of a withdrawn page is free for another.
create unique index page_path_key on page (path) where state <> 'withdrawn';
create index page_parent_index on page (parent);
create index page_former_paths_index on page using gin (former_paths);

-- Every saved version of every page.
create table page_edition (
    page uuid not null constraint page_edition_page_fkey references page,
    number integer not null constraint page_edition_number_positive check (number > 0),
    parent uuid constraint page_edition_parent_fkey references page,
    slug text not null,
    title text not null,
    navigation_title text not null,
    summary text not null,
    body_html text not null,
    position integer not null,
    in_navigation boolean not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint page_edition_pkey primary key (page, number)
);

alter table page
    add constraint page_draft_edition_fkey foreign key (id, draft_edition)
        references page_edition (page, number) deferrable initially deferred,
    add constraint page_public_edition_fkey foreign key (id, public_edition)
        references page_edition (page, number) deferrable initially deferred;
