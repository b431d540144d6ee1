-- What came back of issues: who could not be reached, and who complained. Codes only, never the words of a
-- mail server or a provider: they tend to quote the address. A row goes with its delivery.
create table bounce (
    id bigint generated always as identity constraint bounce_pkey primary key,
    delivery_id bigint not null
        constraint bounce_delivery_fkey references delivery on delete cascade,
    subscriber_id uuid not null
        constraint bounce_subscriber_fkey references subscriber on delete cascade,
    kind text not null constraint bounce_kind_known
        check (kind in ('hard', 'soft', 'policy', 'complaint')),
    -- Empty if the report had none.
    enhanced_code text not null,
    origin text not null constraint bounce_origin_known
        check (origin in ('smtp', 'mailbox', 'webhook')),
    at timestamptz not null,
    -- The same report may come any number of times.
    report_hash bytea not null constraint bounce_report_hash_key unique
);

create index bounce_delivery_idx on bounce (delivery_id);
create index bounce_subscriber_idx on bounce (subscriber_id);
