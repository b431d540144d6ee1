-- What people, or the clock on their behalf, did with an issue. Stays when a draft is thrown away.
create table issue_act (
    position bigint generated always as identity constraint issue_act_pkey primary key,
    issue_id uuid not null,
    act text not null,
    edition integer not null,
    -- What was said with it; may be empty.
    text text not null,
    -- The moment that was planned.
    due_at timestamptz,
    acted_at timestamptz not null,
    acted_by text not null,
    acted_by_name text not null
);

create index issue_act_issue_idx on issue_act (issue_id, position);

-- The last approval that nobody took back. It outlives a save, which only makes that the approved edition is
-- not the newest any more: who saved since then cannot approve.
create table issue_approval (
    issue_id uuid constraint issue_approval_pkey primary key
        constraint issue_approval_issue_fkey references issue on delete cascade,
    edition integer not null,
    approved_at timestamptz not null,
    approved_by text not null,
    approved_by_name text not null
);
