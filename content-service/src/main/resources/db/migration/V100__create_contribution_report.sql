-- What visitors say is wrong with a contribution. Nobody knows who said it. One of a contribution that is hidden is not looked
-- at any more; the others until somebody at the desk has.
create table contribution_report (
    id uuid constraint contribution_report_pkey primary key,
    contribution uuid not null
        constraint contribution_report_contribution_fkey references contribution,
    reason text not null,
    reported_at timestamptz not null,
    settled_at timestamptz
);

create index contribution_report_open_index on contribution_report (contribution, reported_at) where settled_at is null;
create index contribution_report_contribution_index on contribution_report (contribution);
create index contribution_report_reported_index on contribution_report (reported_at);
