-- One person may have an item open in several windows: each keeps what is typed in it, so that none
-- takes the place of another. What was kept before is of a window without a name.
alter table working_copy add column window_name text not null default '';
alter table working_copy drop constraint working_copy_pkey;
alter table working_copy
    add constraint working_copy_pkey primary key (person, kind, item, window_name);
