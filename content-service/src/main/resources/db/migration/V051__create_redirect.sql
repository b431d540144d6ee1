-- Addresses that editors send on, such as those of the old site. One that is removed stays as its last word. Redirects of
-- pages that moved are the former paths of those pages.
create table redirect (
    id uuid constraint redirect_pkey primary key,
    revision bigint not null,
    from_path text not null constraint redirect_from_path_form check (from_path ~ '^/[^?#\s]+$'),
    target text not null,
    removed boolean not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null
);

create unique index redirect_from_path_key on redirect (from_path) where not removed;
create index redirect_target_index on redirect (target) where not removed;
