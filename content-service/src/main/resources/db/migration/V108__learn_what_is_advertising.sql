-- How many links a first contribution may have that does not wait otherwise; null where they do not matter. And whether what
-- reads like advertising waits.
alter table discussion_settings
    add column most_links integer default 0
        constraint discussion_settings_most_links_range check (most_links between 0 and 20),
    add column spam_waits boolean not null default true;

-- Who chose that nothing waits goes on as they chose.
update discussion_settings set most_links = null, spam_waits = false where not first_waits;

-- Why it waits; null of what came before that was kept. What it was refused as; null of what was refused with somebody's block.
alter table waiting_contribution
    add column cause text
        constraint waiting_contribution_cause_known check (cause in ('FIRST', 'LATER', 'LINKS', 'SPAM')),
    add column refused_as text
        constraint waiting_contribution_refused_as_known
        check (refused_as in ('ADVERTISING', 'UNFRIENDLY', 'OFF_TOPIC', 'OTHER'));

-- The words of what was refused as advertising, each once and in alphabetical order: what it said cannot be read from them. They
-- are of nobody: neither who wrote it nor where is kept.
create table spam_example (
    id uuid constraint spam_example_pkey primary key,
    words text not null,
    decided_at timestamptz not null
);

create index spam_example_newest_index on spam_example (decided_at desc, id);
