-- What was sent to a bucket lately: if no file came of it within a day, the upload was cut off, and it is removed. The row
-- is what who sends the same again and who removes it wait for.
create table media_arrival (
    name text not null,
    noted_at timestamptz not null,
    constraint media_arrival_pkey primary key (name)
);

create index media_arrival_noted_at_index on media_arrival (noted_at);
