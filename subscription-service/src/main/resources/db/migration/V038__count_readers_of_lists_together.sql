-- Nobody joins or leaves between the count below and the triggers that keep it.
lock table subscriber in share row exclusive mode;
lock table subscription in share row exclusive mode;

-- How many people read exactly these lists, and in which language: the sum of its rows. Whoever reads any of some lists
-- is counted once by adding up those that have one of them. A change is a row of its own, as with list_readers; now and
-- then the rows of the same are made one.
create table readership (
    language text not null,
    -- In order, and never empty.
    lists bigint[] not null,
    change bigint not null
);

insert into readership (language, lists, change)
select language, lists, count(*)
from (select subscriber_id, array_agg(list_id order by list_id) as lists
    from subscription where state = 'active' group by subscriber_id) as reader
    join subscriber on subscriber.id = subscriber_id
group by language, lists;

-- What somebody reads, in order. (The state is not asked in the condition: the index of those that are active would be
-- read as a whole where the statistics are of an empty table.)
create function reads_lists(person uuid) returns bigint[] language plpgsql
set enable_seqscan = off as $$
begin
    return coalesce((
        select array_agg(list_id order by list_id) filter (where state = 'active')
        from subscription where subscriber_id = person), '{}');
end $$;

-- Once for each statement. What people read now is asked; what they read before it follows from what the statement
-- changed. Their rows are held meanwhile, so that two who change one person come after each other. (Its plans are kept,
-- as those of V037.)
create function note_readership() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    people uuid[];
    changed bigint[];
    changes integer[];
begin
    if tg_op = 'INSERT' then
        select array_agg(subscriber_id), array_agg(list_id), array_agg(1) into people, changed, changes
        from added where state = 'active';
    elsif tg_op = 'DELETE' then
        select array_agg(subscriber_id), array_agg(list_id), array_agg(-1) into people, changed, changes
        from removed where state = 'active';
    else
        select array_agg(subscriber_id), array_agg(list_id), array_agg(change) into people, changed, changes
        from (select subscriber_id, list_id, sum(change) as change from (
                select subscriber_id, list_id, 1 as change from added where state = 'active'
                union all select subscriber_id, list_id, -1 from removed where state = 'active') as both_ways
            group by subscriber_id, list_id having sum(change) <> 0) as moved;
    end if;
    if people is null then
        return null;
    end if;
    perform from subscriber where id = any (people) order by id for no key update;
    insert into readership (language, lists, change)
    with moved as (
        select person, array_agg(list) filter (where change > 0) as began,
               array_agg(list) filter (where change < 0) as ended
        from unnest(people, changed, changes) as moved (person, list, change) group by person),
    reader as materialized (
        select (select language from subscriber where id = person) as language, began, ended, reads_lists(person) as lists
        from moved)
    select language, side.lists, sum(side.change)
    from reader cross join lateral (values
        (reader.lists, 1),
        (array(
            select list from unnest(reader.lists) as list where list <> all (coalesce(began, '{}'))
            union all select unnest(ended) order by 1), -1)) as side (lists, change)
    where side.lists <> '{}' and language is not null
    group by language, side.lists having sum(side.change) <> 0;
    return null;
end $$;

create trigger subscription_added_is_of_readership after insert on subscription
    referencing new table as added
    for each statement execute function note_readership();
create trigger subscription_removed_is_of_readership after delete on subscription
    referencing old table as removed
    for each statement execute function note_readership();
create trigger subscription_changed_is_of_readership after update on subscription
    referencing old table as removed new table as added
    for each statement execute function note_readership();

create function note_language_of_readership() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
    insert into readership (language, lists, change)
    select side.language, reader.lists, side.change
    from (select reads_lists(new.id)) as reader (lists)
        cross join (values (old.language, -1), (new.language, 1)) as side (language, change)
    where reader.lists <> '{}';
    return null;
end $$;

create trigger subscriber_language_is_of_readership after update of language on subscriber
    for each row when (old.language is distinct from new.language)
    execute function note_language_of_readership();

-- Before the person is gone, because it is asked then which language theirs was.
create function end_subscriptions_first() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
    delete from subscription where subscriber_id = old.id;
    return old;
end $$;

create trigger subscriber_ends_subscriptions_first before delete on subscriber
    for each row execute function end_subscriptions_first();
