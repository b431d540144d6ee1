-- Under which name the site can be followed from the fediverse; empty where it cannot.
alter table campaign add column fediverse_name text not null default ''
    constraint campaign_fediverse_name_form check (fediverse_name ~ '^[a-z0-9_]{0,30}$');
