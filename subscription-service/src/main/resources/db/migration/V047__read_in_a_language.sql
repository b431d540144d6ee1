-- People read in Dutch or in English. Any two letters could be kept before; whoever is in such a row reads Dutch. The
-- check stays as it is for now: while this version is rolled out, an older one keeps what it is given.
update subscriber set language = 'nl' where language not in ('nl', 'en');
update import_line set language = 'nl' where language not in ('nl', 'en');

-- The words of editors, for each language. Revisions still count per kind, so that the key stays what it was.
alter table mail_text add column language text not null default 'nl'
    constraint mail_text_language_known check (language in ('nl', 'en'));
create index mail_text_language_idx on mail_text (kind, language, revision);

-- What waits to be sent knows its language.
alter table message add column language text not null default 'nl'
    constraint message_language_known check (language in ('nl', 'en'));
alter table sample_mail add column language text not null default 'nl'
    constraint sample_mail_language_known check (language in ('nl', 'en'));
