-- A file with addresses that an administrator brought, for one list, with where the consent comes from.
create table import_run (
    id uuid constraint import_run_pkey primary key,
    list_id bigint not null constraint import_run_list_fkey references mailing_list,
    -- confirmed: they agreed already, elsewhere. ask: each gets a mail first, and reads nothing before the answer.
    mode text not null constraint import_run_mode_known check (mode in ('confirmed', 'ask')),
    consent_source text not null,
    consent_on date not null,
    state text not null constraint import_run_state_known check (state in ('running', 'done')),
    started_at timestamptz not null,
    started_by text not null,
    ended_at timestamptz,
    -- Of the file, and up to where it was worked off.
    lines integer not null,
    done_up_to integer not null default 0,
    added integer not null default 0,
    known integer not null default 0,
    suppressed integer not null default 0,
    invalid integer not null,
    constraint import_run_end_known check ((ended_at is not null) = (state = 'done'))
);

create index import_run_under_way_idx on import_run (started_at) where state = 'running';

-- The lines of a file that wait, and those that could not be read, with the reason. The first go as they are
-- worked off, the others a week after that.
create table import_line (
    run_id uuid not null
        constraint import_line_run_fkey references import_run on delete cascade,
    line integer not null,
    address_typed text,
    address text,
    address_key text,
    trace bytea,
    language text,
    consent_source text,
    consent_on date,
    -- Of those that could not be read: as they stand in the file, and what is wrong.
    text text,
    reason text,
    constraint import_line_pkey primary key (run_id, line),
    constraint import_line_readable_or_not check (
        (reason is null and text is null
            and num_nonnulls(address_typed, address, address_key, trace, language, consent_source,
                consent_on) = 7)
        or num_nonnulls(text, reason) = 2)
) with (autovacuum_vacuum_scale_factor = 0.05);
