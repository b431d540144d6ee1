-- What came with a contribution that was written, waits, or is still being written: a picture is made for one contribution
-- alone, under the id that this has from the beginning. So whoever removes it takes nothing from anybody else.
create table contribution_picture (
    hash text not null,
    contribution uuid not null,
    kept_at timestamptz not null,
    constraint contribution_picture_pkey primary key (hash),
    constraint contribution_picture_file_fkey foreign key (hash) references media_file (hash)
);

create index contribution_picture_contribution_index on contribution_picture (contribution);

create index contribution_picture_kept_index on contribution_picture (kept_at);

-- The pictures in their order: hash, media type, width and height as the file has them, and what each shows in words.
alter table contribution_edition add column pictures jsonb not null default '[]';

alter table waiting_contribution add column pictures jsonb not null default '[]';

alter table contribution_request add column pictures jsonb not null default '[]';
