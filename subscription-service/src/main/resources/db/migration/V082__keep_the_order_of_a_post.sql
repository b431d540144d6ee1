-- The post that something is about which has to go to an inbox; null for an answer to somebody. What an inbox cannot take holds
-- up only what is about the same.
alter table fediverse_delivery add column about uuid;

-- What is on its way already. Only what we say of posts has an address of ours there.
update fediverse_delivery d
set about = substring(convert_from(a.body, 'UTF8')::json #>> '{object,id}'
    from '/fediverse/posts/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid
from fediverse_activity a
where a.position = d.activity
    and convert_from(a.body, 'UTF8')::json ->> 'type' in ('Create', 'Update', 'Delete');

-- Many may wait at one inbox: whether something waits for what is about the same, or for what is not set aside (after seven
-- answers), is asked of each.
create index fediverse_delivery_about_idx on fediverse_delivery (inbox, about, activity);
create index fediverse_delivery_holding_idx on fediverse_delivery (inbox, activity) where failures < 7;
