-- Accounts elsewhere of which we were told that they are gone: a reply of theirs that is still under way must not come.
create table fediverse_gone_account (
    contributor uuid constraint fediverse_gone_account_pkey primary key,
    gone_at timestamptz not null
);
