-- What happened to sign-ups, forgotten together with them. Nothing of who signed up: of their
-- details stands here only that they changed, and of their remark too.
create table sign_up_act (
    sign_up_id uuid not null
        constraint sign_up_act_sign_up_fkey references sign_up on delete cascade,
    -- The revision that came of it.
    revision bigint not null,
    kind text not null constraint sign_up_act_kind_known
        check (kind in ('RECEIVED', 'CONFIRMED', 'ASKED_BACK', 'CORRECTED', 'APPROVED', 'REJECTED')),
    at timestamptz not null,
    author_id text not null,
    author_name text not null,
    -- What was asked, or why it was rejected.
    said text not null,
    -- The fields that a correction changed: what went and what came.
    changes jsonb not null,
    constraint sign_up_act_pkey primary key (sign_up_id, revision)
);

-- Of sign-ups that are there already we know when they came and how they stand now.
insert into sign_up_act (sign_up_id, revision, kind, at, author_id, author_name, said, changes)
select id, 1, 'RECEIVED', received_at, 'submitter', 'De aanmelder', '', '[]'
from sign_up;

insert into sign_up_act (sign_up_id, revision, kind, at, author_id, author_name, said, changes)
select id, revision,
    case when state <> 'WAITING' then state when revision = 2 then 'CONFIRMED' else 'CORRECTED' end,
    since,
    case when state = 'WAITING' then 'submitter' else 'unknown' end,
    case when state = 'WAITING' then 'De aanmelder' else 'Niet bewaard' end,
    remark, '[]'
from sign_up where state <> 'UNCONFIRMED' and revision > 1;
