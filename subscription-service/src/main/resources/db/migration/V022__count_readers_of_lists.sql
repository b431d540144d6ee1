-- How many people read each list: the sum of its rows. A change is a row of its own, so that nobody who joins or leaves
-- waits for another; now and then the rows of a list are made one.
create table list_readers (
    list_id bigint not null constraint list_readers_list_fkey references mailing_list,
    change bigint not null
);

create index list_readers_list_idx on list_readers (list_id);

insert into list_readers (list_id, change)
select list_id, count(*) from subscription where state = 'active' group by list_id;

-- Once for each statement, however many subscriptions it touches, and whoever makes it.
create function note_list_readers() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into list_readers (list_id, change)
        select list_id, count(*) from added where state = 'active' group by list_id;
    elsif tg_op = 'DELETE' then
        insert into list_readers (list_id, change)
        select list_id, -count(*) from removed where state = 'active' group by list_id;
    else
        insert into list_readers (list_id, change)
        select list_id, sum(change) from (
            select list_id, 1 as change from added where state = 'active'
            union all select list_id, -1 from removed where state = 'active') as changed
        group by list_id having sum(change) <> 0;
    end if;
    return null;
end $$;

create trigger subscription_added_is_counted after insert on subscription
    referencing new table as added
    for each statement execute function note_list_readers();
create trigger subscription_removed_is_counted after delete on subscription
    referencing old table as removed
    for each statement execute function note_list_readers();
create trigger subscription_changed_is_counted after update on subscription
    referencing old table as removed new table as added
    for each statement execute function note_list_readers();
