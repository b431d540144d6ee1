-- The register. Nothing here is ever deleted: what ends gets an end. Every table counts its changes
-- in `revision`, and `recorded_at` is when the last of them was recorded.

create table municipality (
    code text constraint municipality_pkey primary key
        constraint municipality_code_shape check (code ~ '^GM[0-9]{4}$'),
    slug text collate "C" not null constraint municipality_slug_key unique
        constraint municipality_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    alternative_names text[] not null,
    province text not null,
    -- Empty where the municipality is older than the register.
    exists_from date,
    -- The first day on which it no longer exists.
    exists_until date,
    inhabitants integer constraint municipality_inhabitants_least check (inhabitants >= 0),
    inhabitants_year integer,
    latitude double precision,
    longitude double precision,
    -- All its names in the letters of addresses, for finding without accents or capitals.
    search_text text not null,
    revision bigint not null constraint municipality_revision_least check (revision >= 1),
    recorded_at timestamptz not null,
    constraint municipality_begins_before_it_ends check (exists_from < exists_until),
    constraint municipality_inhabitants_have_a_year
        check ((inhabitants is null) = (inhabitants_year is null)),
    constraint municipality_point_is_whole check ((latitude is null) = (longitude is null))
);

create table territorial_change (
    id text collate "C" constraint territorial_change_pkey primary key,
    kind text not null
        constraint territorial_change_kind_known
        check (kind in ('MERGER', 'ABSORPTION', 'SPLIT', 'RENAME')),
    status text not null
        constraint territorial_change_status_known
        check (status in ('PLANNED', 'IN_FORCE', 'CANCELLED')),
    effective_on date not null,
    from_codes text[] not null,
    to_codes text[] not null,
    legal_ground text,
    source text,
    revision bigint not null constraint territorial_change_revision_least check (revision >= 1),
    recorded_at timestamptz not null,
    constraint territorial_change_has_both_sides
        check (cardinality(from_codes) > 0 and cardinality(to_codes) > 0),
    constraint territorial_change_sides_differ check (not from_codes && to_codes)
);

create table goal (
    number integer constraint goal_pkey primary key
        constraint goal_number_range check (number between 1 and 99),
    text text not null,
    theme text not null,
    revision bigint not null constraint goal_revision_least check (revision >= 1),
    recorded_at timestamptz not null
);

create table participation (
    code text constraint participation_pkey primary key
        constraint participation_code_fkey references municipality,
    status text not null
        constraint participation_status_known
        check (status in ('CONFIRMED', 'PROPOSED', 'UNCLEAR', 'ENDED')),
    -- As precise as the source: 2009, 2009-11 or 2009-11-10.
    joined_on text,
    joined_note text,
    sign_unveiled_on text,
    ended_on text,
    goals integer[] not null,
    source text,
    -- For editors; never published.
    remarks text,
    revision bigint not null constraint participation_revision_least check (revision >= 1),
    recorded_at timestamptz not null,
    constraint participation_ended_has_a_date check (status <> 'ENDED' or ended_on is not null)
);
