-- What came with a contribution that was written, waits, or is still being written: a picture is made for one contribution
-- alone, under the id that this has from the beginning. So whoever removes it takes nothing from anybody else. What goes is
-- marked first: then its bytes go, wherever they are, and its rows last, so that whoever is stopped in between goes on later.
create table contribution_picture (
    hash text not null,
    contribution uuid not null,
    kept_at timestamptz not null,
    going_at timestamptz,
    constraint contribution_picture_pkey primary key (hash),
    constraint contribution_picture_file_fkey foreign key (hash) references media_file (hash)
);

create index contribution_picture_contribution_index on contribution_picture (contribution);

create index contribution_picture_kept_index on contribution_picture (kept_at);

create index contribution_picture_going_index on contribution_picture (going_at) where going_at is not null;

-- The pictures in their order: hash, media type, width and height as the file has them, and what each shows in words.
alter table contribution_edition add column pictures jsonb not null default '[]';

alter table waiting_contribution add column pictures jsonb not null default '[]';

alter table contribution_request add column pictures jsonb not null default '[]';

-- A first contribution can wait for its pictures. ELSEWHERE is a cause where replies come from elsewhere.
alter table waiting_contribution
    drop constraint waiting_contribution_cause_known,
    add constraint waiting_contribution_cause_known
        check (cause in ('FIRST', 'LATER', 'LINKS', 'SPAM', 'ELSEWHERE', 'PICTURES'));
