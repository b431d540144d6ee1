alter table subscriber add column language text not null default 'nl'
    constraint subscriber_language_form check (language ~ '^[a-z]{2}$');

alter table subscription add column end_reason text constraint subscription_end_reason_known
    check (end_reason in ('link', 'one-click', 'mailto', 'preferences', 'desk', 'bounced',
                          'complaint', 'forgotten', 'lapsed'));
alter table subscription add constraint subscription_reason_of_an_end
    check (end_reason is null or state = 'ended');

create index subscription_waiting_idx on subscription (asked_at) where state = 'pending';

-- What happened, in order, and never overwritten: who comes back to a list keeps the consent of before.
create table subscription_act (
    position bigint generated always as identity constraint subscription_act_pkey primary key,
    subscriber_id uuid not null
        constraint subscription_act_subscriber_fkey references subscriber on delete cascade,
    list_id bigint not null constraint subscription_act_list_fkey references mailing_list,
    act text not null constraint subscription_act_known check (act in ('asked', 'given', 'ended')),
    source text not null,
    wording text not null,
    reason text not null,
    at timestamptz not null
);

create index subscription_act_subscriber_idx on subscription_act (subscriber_id, position);

insert into subscription_act (subscriber_id, list_id, act, source, wording, reason, at)
select subscriber_id, list_id, act, source, wording, '', at
from subscription
cross join lateral (values ('asked', asked_at), ('given', given_at), ('ended', ended_at)) as done (act, at)
where at is not null
order by at, act;

-- What a confirmation link asks for: pressing its button subscribes to these lists and no other.
create table confirmation_list (
    token_hash bytea not null
        constraint confirmation_list_token_fkey references confirmation_token on delete cascade,
    list_id bigint not null constraint confirmation_list_list_fkey references mailing_list,
    constraint confirmation_list_pkey primary key (token_hash, list_id)
);

insert into confirmation_list (token_hash, list_id)
select hash, mailing_list.id from confirmation_token, mailing_list where key = 'newsletter';

alter table mail drop constraint mail_kind_known;
alter table mail add constraint mail_kind_known
    check (kind in ('confirmation', 'already_subscribed', 'welcome', 'message'));
