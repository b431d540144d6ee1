-- A municipality that was planned and never came to be ends on the day it would have begun.
alter table municipality
    drop constraint municipality_begins_before_it_ends,
    add constraint municipality_begins_before_it_ends check (exists_from <= exists_until);
create index territorial_change_planned_idx on territorial_change (effective_on)
    where status = 'PLANNED';
