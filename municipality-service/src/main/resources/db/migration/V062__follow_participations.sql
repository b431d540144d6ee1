-- The steps of a participation, what the municipality tells of it, when it was on hold, and what becomes
-- of it after the municipality ended. Dates of steps are as precise as their source, as joined_on is.
do $$
declare
    kind text;
begin
    foreach kind in array array['participation', 'participation_revision']
    loop
        execute format(
            'alter table %I
                add column proposed_on text,
                add column proposed_by text,
                add column decided_on text,
                add column decided_by text,
                add column signed_up_on text,
                add column recognised_on text,
                add column in_force_on text,
                add column end_reason text,
                add column end_note text,
                add column report_due_on date,
                -- JSON of ProfileJson.
                add column profile text not null default ''{"themes":[]}'',
                -- JSON of a list of HoldJson, oldest first.
                add column holds text not null default ''[]'',
                add column continues text[] not null default ''{}'',
                -- JSON of a list of SuccessionJson.
                add column successions text not null default ''[]''',
            kind);
    end loop;
end $$;
create index participation_report_due_idx on participation (report_due_on)
    where report_due_on is not null;

-- What municipalities report to the editors. For editors; never published.
create table participation_report (
    id bigint generated always as identity constraint participation_report_pkey primary key,
    code text not null constraint participation_report_code_fkey references participation,
    reported_on date not null,
    note text not null,
    reported_at timestamptz not null,
    reported_by text not null,
    reported_by_name text not null
);
create index participation_report_code_idx on participation_report (code, id);
