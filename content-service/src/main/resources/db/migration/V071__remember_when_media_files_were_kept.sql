-- When somebody last sent a file: what nobody refers to is not removed while it may be on its way in.
alter table media_file add column kept_at timestamptz not null default now();
alter table media_blob add column kept_at timestamptz not null default now();
