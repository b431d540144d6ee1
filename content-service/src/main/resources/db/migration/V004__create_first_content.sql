-- Holds a row as soon as the first content was loaded, or was found not to be needed.
create table first_content (
    only_one boolean constraint first_content_pkey primary key
        constraint first_content_only_one check (only_one),
    loaded_at timestamptz not null
);
