-- What the world was told of a picture or document: the revision, 0 while it knows nothing of it.
-- Until now it was told of everything.
alter table medium add column told_revision bigint not null default 0;
update medium set told_revision = revision;
alter table medium add constraint medium_told_revision_check
    check (told_revision between 0 and revision);

-- What one edition uses.
create index media_use_edition_index on media_use (kind, item, edition);
