-- An issue goes to everybody on its lists, or only to who reads its language.
alter table issue add column only_its_language boolean not null default false;

-- Few read another language than most: how many is asked each time the desk shows to whom an issue would go.
create index subscriber_other_language_idx on subscriber (language, id) where language <> 'nl';
