-- Issues that the world was told of: they stand in the archive of the website, or did. A row comes when the first
-- mail of its issue may leave, and counts what was told of it.
create table archived_issue (
    issue_id uuid constraint archived_issue_pkey primary key
        constraint archived_issue_issue_fkey references issue on delete cascade,
    revision bigint not null,
    published_at timestamptz not null,
    -- When everybody had been tried, and what was last told of how that went.
    sent_at timestamptz,
    recipients bigint not null default 0,
    accepted bigint not null default 0,
    failed bigint not null default 0,
    in_doubt bigint not null default 0,
    dropped bigint not null default 0,
    withdrawn_at timestamptz
);
