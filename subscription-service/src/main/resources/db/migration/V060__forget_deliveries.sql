-- To whom an issue went is needed for what comes back, and no longer: from then on only the counts are left.
alter table issue add column deliveries_forgotten_at timestamptz;

create index issue_remembered_idx on issue (ended_at)
    where ended_at is not null and deliveries_forgotten_at is null;
