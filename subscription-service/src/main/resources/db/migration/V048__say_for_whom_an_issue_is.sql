-- An issue goes to everybody on its lists, or only to who reads its language.
alter table issue add column only_its_language boolean not null default false;
