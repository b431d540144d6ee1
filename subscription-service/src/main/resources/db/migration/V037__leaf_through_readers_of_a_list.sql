-- In the order in which the service takes them, so that who signs up meanwhile waits instead of both for each other.
lock table subscriber in share row exclusive mode;
lock table subscription in access exclusive mode;

-- In whose order the readers of a list are leafed through: the address_key of who reads it, or waits for it and has
-- confirmed nothing at all yet. Null of all others: it goes in the moment in which the address goes. The database sees
-- to it, so that nobody who writes a subscription can forget to, and so that it is never another than the subscriber's.
alter table subscription add column address_key text;

update subscription set address_key = subscriber.address_key from subscriber
where subscriber.id = subscriber_id
    and (subscription.state = 'active' or subscription.state = 'pending' and subscriber.state = 'pending');

alter table subscription add constraint subscription_address_only_while_on_the_list
    check (address_key is null or state <> 'ended');

-- The lock is the one that the foreign key takes a moment later: an address that is being changed is waited for. Plans of
-- functions are kept: one that was made when there was nobody would read all of a million for each of them.
create function know_address_of_subscription() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
    new.address_key := null;
    if new.state <> 'ended' then
        select case when new.state = 'active' or state = 'pending' then address_key end into new.address_key
        from subscriber where id = new.subscriber_id for key share;
    end if;
    return new;
end $$;

create trigger subscription_knows_address before insert or update of subscriber_id, state, address_key on subscription
    for each row execute function know_address_of_subscription();

-- Touching the column is enough: the trigger above fills it.
create function tell_address_to_subscriptions() returns trigger language plpgsql
set enable_seqscan = off as $$
begin
    update subscription set address_key = new.address_key where subscriber_id = new.id and state <> 'ended';
    return null;
end $$;

create trigger subscriber_tells_address after update of state, address_key on subscriber
    for each row
    when (old.address_key is distinct from new.address_key or (old.state = 'pending') <> (new.state = 'pending'))
    execute function tell_address_to_subscriptions();

create index subscription_address_idx on subscription (list_id, state, address_key text_pattern_ops)
    where address_key is not null;

-- The same for everybody, so that those in one state come after each other too.
create index subscriber_state_address_idx on subscriber (state, address_key text_pattern_ops)
    where address_key is not null;
drop index subscriber_address_prefix_idx;
