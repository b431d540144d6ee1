-- Whether it is counted how often the links in its mail are followed.
alter table issue add column counts_clicks boolean not null default false;

-- The counted links of a mail, as it was made: the same for every reader.
create table issue_link (
    issue_id uuid not null constraint issue_link_issue_fkey references issue on delete cascade,
    link smallint not null,
    url text not null,
    constraint issue_link_pkey primary key (issue_id, link)
);

-- How often, on which day, and nothing more.
create table link_click (
    issue_id uuid not null,
    link smallint not null,
    day date not null,
    clicks bigint not null,
    constraint link_click_pkey primary key (issue_id, link, day),
    constraint link_click_link_fkey foreign key (issue_id, link) references issue_link
        on delete cascade
);

-- Counts that the website handed over, so that what it hands over twice counts once. Forgotten after a week.
create table click_batch (
    id uuid constraint click_batch_pkey primary key,
    taken_at timestamptz not null
);
