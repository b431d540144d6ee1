-- Its writer took it back: it is hidden for good, and its texts are kept for a while, for the desk.
alter table contribution add column withdrawn_at timestamptz;

create index contribution_withdrawn_index on contribution (withdrawn_at)
    where withdrawn_at is not null and erased_at is null;

-- A text that its writer replaced: everybody can read it in the history, until the desk changes the contribution.
alter table contribution_edition add column in_history boolean not null default false;
