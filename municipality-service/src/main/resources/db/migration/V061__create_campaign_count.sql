-- Totals of participants as they were published at the time. The id is the date and the total as they
-- were first recorded.
create table campaign_count (
    id text collate "C" constraint campaign_count_pkey primary key
        constraint campaign_count_id_shape check (id ~ '^[0-9]{4}(-[0-9]{2}){0,2}-[1-9][0-9]{0,3}$'),
    -- As precise as the source: 2010, 2010-01 or 2010-01-15.
    counted_on text collate "C" not null,
    municipalities integer not null
        constraint campaign_count_municipalities_range check (municipalities between 1 and 1000),
    qualifier text not null
        constraint campaign_count_qualifier_known
        check (qualifier in ('EXACTLY', 'AT_LEAST', 'MORE_THAN')),
    note text,
    source text,
    revision bigint not null constraint campaign_count_revision_least check (revision >= 1),
    recorded_at timestamptz not null
);
create table campaign_count_revision (
    like campaign_count,
    recorded_by text not null,
    recorded_by_name text not null,
    constraint campaign_count_revision_pkey primary key (id, revision)
);
create index campaign_count_revision_recorded_at_idx on campaign_count_revision (recorded_at);
