-- What the site tells of, as the topics tell it: the news, activities, agenda, resources and participants that an
-- issue can speak of. Anything here can be read again from the topics.
create table happening (
    kind text not null constraint happening_kind_known
        check (kind in ('news', 'activities', 'agenda', 'resources', 'participants')),
    id text not null,
    revision bigint not null,
    -- Kept, withdrawn, so that an older message does not bring it back.
    withdrawn boolean not null,
    title text not null,
    summary text not null,
    -- On the site. Empty for participants: theirs is that of the municipality.
    path text not null,
    picture uuid,
    picture_alternative text not null,
    goals integer[] not null,
    municipalities text[] not null,
    -- Since when the site tells of it; kept when it changes. Null for a participant that was never confirmed.
    new_at timestamptz,
    -- Of participants: the last day on which it can have joined, as far as the date is known.
    joined_on date,
    -- Of agenda items: the message without its body, which says when it is and comes again, and the last day on
    -- which it can be, if there is one.
    agenda_item text,
    last_on date,
    constraint happening_pkey primary key (kind, id),
    constraint happening_agenda_has_days check ((agenda_item is not null) = (kind = 'agenda' and not withdrawn))
);

create index happening_new_idx on happening (new_at) where not withdrawn;

-- How municipalities are called, and where they lie.
create table happening_place (
    code text constraint happening_place_pkey primary key,
    revision bigint not null,
    name text not null,
    slug text not null,
    province text not null
);

-- How far the topics were read, of which cluster. Kept in the transaction that keeps what was read.
create table topic_position (
    topic text not null,
    partition integer not null,
    cluster text not null,
    next_offset bigint not null,
    constraint topic_position_pkey primary key (topic, partition)
);
