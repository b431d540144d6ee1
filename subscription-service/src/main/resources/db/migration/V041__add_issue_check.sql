-- What was found when an edition of an issue was last checked, links and all.
create table issue_check (
    issue_id uuid constraint issue_check_pkey primary key
        constraint issue_check_issue_fkey references issue on delete cascade,
    edition integer not null,
    -- As JSON.
    findings text not null,
    done_at timestamptz not null
);
