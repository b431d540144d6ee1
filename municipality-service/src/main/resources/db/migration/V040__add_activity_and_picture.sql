-- Pictures, as they are shown: made anew in a few widths, without anything their maker did not mean
-- to give.
create table picture (
    -- SHA-256 of the largest rendition, in hexadecimal.
    hash text collate "C" constraint picture_pkey primary key
        constraint picture_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
    width integer not null constraint picture_width_least check (width > 0),
    height integer not null constraint picture_height_least check (height > 0),
    -- When it was last given or used: one that nothing refers to stays a day from then.
    touched_at timestamptz not null
);

create index picture_touched_at_idx on picture (touched_at);

create table picture_rendition (
    hash text collate "C" not null
        constraint picture_rendition_picture_fkey references picture on delete cascade,
    width integer not null,
    bytes bytea not null,
    constraint picture_rendition_pkey primary key (hash, width)
);

-- Compressed already.
alter table picture_rendition alter column bytes set storage external;

create sequence activity_number;

-- What a participant does for the goals. The content in the columns is what is worked on; what
-- stands on the site is kept whole beside it, until the next is published.
create table activity (
    id uuid constraint activity_pkey primary key,
    number bigint not null constraint activity_number_key unique,
    municipality text not null
        constraint activity_municipality_fkey references municipality,
    state text not null
        constraint activity_state_known
        check (state in ('DRAFT', 'SUBMITTED', 'ASKED_BACK', 'PUBLISHED', 'WITHDRAWN')),
    title text not null,
    summary text not null,
    story text not null,
    result text not null,
    goals integer[] not null,
    started_on text,
    ended_on text,
    partners text[] not null,
    -- JSON, as is what is published.
    pictures text not null,
    question text,
    published text,
    first_published_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    revision bigint not null constraint activity_revision_least check (revision >= 1),
    recorded_at timestamptz not null,
    constraint activity_question_when_asked_back
        check ((question is not null) = (state = 'ASKED_BACK')),
    constraint activity_published_has_moments
        check (published is null or (first_published_at is not null and published_at is not null))
);

create index activity_municipality_idx on activity (municipality, number);
create index activity_state_idx on activity (state, number);

create table activity_revision (
    like activity,
    recorded_by text not null,
    recorded_by_name text not null,
    constraint activity_revision_pkey primary key (id, revision)
);

create index activity_revision_recorded_at_idx on activity_revision (recorded_at);
-- Which pictures are still referred to.
create index activity_revision_pictures_idx
    on activity_revision using gin ((pictures::jsonb) jsonb_path_ops);
