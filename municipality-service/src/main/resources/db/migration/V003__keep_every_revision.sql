-- Every revision of every record, with who recorded it. The columns are those of the table itself: a
-- column that comes to one must come to the other. Of records that were there before, the revision
-- that stood is the first that is known.
do $$
declare
    kind text;
    id text;
begin
    for kind, id in
        values ('municipality', 'code'), ('territorial_change', 'id'), ('goal', 'number'),
               ('participation', 'code')
    loop
        execute format('create table %I (like %I)', kind || '_revision', kind);
        execute format(
            'alter table %I add column recorded_by text not null default ''unknown'',
                add column recorded_by_name text not null default ''Onbekend'',
                add constraint %I primary key (%I, revision)',
            kind || '_revision', kind || '_revision_pkey', id);
        execute format('insert into %I select * from %I', kind || '_revision', kind);
        execute format(
            'alter table %I alter column recorded_by drop default,
                alter column recorded_by_name drop default',
            kind || '_revision');
        execute format(
            'create index %I on %I (recorded_at)',
            kind || '_revision_recorded_at_idx', kind || '_revision');
    end loop;
end $$;
