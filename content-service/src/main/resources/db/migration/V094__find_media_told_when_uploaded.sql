-- Pictures and documents of before files became public by their use (V070): the world was told of them when they were
-- uploaded. Those that visitors see nowhere are taken back, once; then nothing is left here.
create table medium_told_when_uploaded (
    medium uuid not null,
    constraint medium_told_when_uploaded_pkey primary key (medium)
);

insert into medium_told_when_uploaded
select id from medium
where told_revision > 0 and withdrawn_at is null
  and made_at < (select max(installed_on) from flyway_schema_history where version = '070');
