-- Who has the form of which item open. Unlogged: after a crash everybody reports again within
-- seconds.
create unlogged table presence (
    kind text not null,
    item uuid not null,
    person text not null,
    person_name text not null,
    since timestamptz not null,
    seen_at timestamptz not null,
    constraint presence_pkey primary key (kind, item, person)
);

create index presence_seen_index on presence (seen_at);
