-- Boundaries of municipalities on 1 January of a year, as they were imported and simplified.
create table boundary (
    id text collate "C" constraint boundary_pkey primary key
        constraint boundary_id_shape check (id ~ '^GM[0-9]{4}-[0-9]{4}$'),
    code text not null constraint boundary_code_fkey references municipality,
    year integer not null,
    -- A GeoJSON MultiPolygon in WGS84.
    geometry text not null,
    source text not null,
    revision bigint not null constraint boundary_revision_least check (revision >= 1),
    recorded_at timestamptz not null
);
create table boundary_revision (
    like boundary,
    recorded_by text not null,
    recorded_by_name text not null,
    constraint boundary_revision_pkey primary key (id, revision)
);
