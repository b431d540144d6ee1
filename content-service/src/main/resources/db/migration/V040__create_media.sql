-- The bytes of the media library, in pieces, so that neither writing nor reading needs all of them
-- in memory. Empty where a bucket keeps them.
create table media_blob (
    name text not null,
    piece integer not null,
    content bytea not null,
    constraint media_blob_pkey primary key (name, piece),
    constraint media_blob_piece_check check (piece >= 0)
);
-- Pictures and office files are compressed already.
alter table media_blob alter column content set storage external;

-- A file, once, whoever uses it.
create table media_file (
    hash text not null,
    kind text not null,
    media_type text not null,
    width integer,
    height integer,
    bytes bigint not null,
    constraint media_file_pkey primary key (hash),
    constraint media_file_hash_check check (hash ~ '^[0-9a-f]{64}$'),
    constraint media_file_kind_check check (kind in ('picture', 'document')),
    constraint media_file_bytes_check check (bytes > 0),
    constraint media_file_size_check check (
        (kind = 'picture') = (width is not null) and (kind = 'picture') = (height is not null))
);

create table medium (
    id uuid not null,
    position bigint generated always as identity,
    revision bigint not null,
    hash text not null,
    file_name text not null,
    title text not null,
    credit text not null,
    alternative text not null,
    focal_x double precision,
    focal_y double precision,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    stored_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint medium_pkey primary key (id),
    constraint medium_position_key unique (position),
    constraint medium_hash_fkey foreign key (hash) references media_file (hash),
    constraint medium_revision_check check (revision > 0),
    constraint medium_focus_check check (
        (focal_x is null) = (focal_y is null)
            and focal_x between 0 and 1 and focal_y between 0 and 1)
);

create index medium_hash_index on medium (hash);

-- What each edition of a piece of content uses.
create table media_use (
    medium uuid not null,
    kind text not null,
    item uuid not null,
    edition integer not null,
    constraint media_use_pkey primary key (medium, kind, item, edition)
);
