-- Since when somebody takes part; confirmed_at is when they last used a link.
alter table participant add column joined_at timestamptz not null default now();

update participant set joined_at = least(
    confirmed_at,
    coalesce((select min(written_at) from contribution where contributor = participant.id), confirmed_at));

-- What the desk did about somebody and told them: a warning, a block, or what it did with something that they wrote. It is gone
-- with them: nothing of who was forgotten stays.
create table participant_measure (
    id uuid constraint participant_measure_pkey primary key,
    participant uuid not null
        constraint participant_measure_participant_fkey references participant on delete cascade,
    kind text not null
        constraint participant_measure_kind_known check (kind in ('WARNING', 'BLOCK', 'EDIT', 'HIDING')),
    contribution uuid
        constraint participant_measure_contribution_fkey references contribution,
    reason text not null,
    taken_at timestamptz not null,
    taken_by text not null,
    taken_by_name text not null,
    -- When a block was lifted, and by whom.
    lifted_at timestamptz,
    lifted_by text,
    lifted_by_name text,
    constraint participant_measure_about check ((contribution is not null) = (kind in ('EDIT', 'HIDING'))),
    constraint participant_measure_lifted_whole check (
        (lifted_at is null) = (lifted_by is null)
        and (lifted_at is null) = (lifted_by_name is null)
        and (lifted_at is null or kind = 'BLOCK'))
);

create index participant_measure_participant_index on participant_measure (participant, taken_at);
create index participant_measure_contribution_index on participant_measure (contribution);
create unique index participant_measure_block_key on participant_measure (participant)
    where kind = 'BLOCK' and lifted_at is null;
