-- What was last told of how many people read a list. Told by the clock and not with every change: an event with
-- each of them would say that at that moment one person in one small place signed up.
create table told_count (
    list_id bigint constraint told_count_pkey primary key
        constraint told_count_list_fkey references mailing_list,
    revision bigint not null,
    subscribers bigint not null
);

insert into told_count (list_id, revision, subscribers)
select mailing_list.id, newsletter.revision, newsletter.subscribers
from newsletter join mailing_list on mailing_list.key = newsletter.id
where newsletter.revision > 0;
