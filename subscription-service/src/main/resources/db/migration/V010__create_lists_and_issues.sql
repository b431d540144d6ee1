-- Lists that people subscribe to. One is never deleted, only closed. The key is public: newsletter, goal-3,
-- province-PV27, municipality-GM0363.
create table mailing_list (
    id bigint generated always as identity constraint mailing_list_pkey primary key,
    key text not null constraint mailing_list_key_key unique,
    kind text not null constraint mailing_list_kind_known
        check (kind in ('newsletter', 'goal', 'province', 'municipality', 'discussion')),
    title text not null,
    description text not null,
    -- Whether somebody new can join.
    open boolean not null,
    position integer not null,
    revision bigint not null
);

insert into mailing_list (key, kind, title, description, open, position, revision)
values ('newsletter', 'newsletter', 'Nieuwsbrief', '', true, 0, 1);

-- One person on one list, with the consent for that list. A pending one waits for its confirmation.
create table subscription (
    subscriber_id uuid not null
        constraint subscription_subscriber_fkey references subscriber on delete cascade,
    list_id bigint not null constraint subscription_list_fkey references mailing_list,
    state text not null constraint subscription_state_known
        check (state in ('pending', 'active', 'ended')),
    -- Where and in which words we asked. Of a list that was brought along: who gave it, and the words that came with it.
    source text not null,
    wording text not null,
    asked_at timestamptz not null,
    given_at timestamptz,
    ended_at timestamptz,
    constraint subscription_pkey primary key (subscriber_id, list_id),
    constraint subscription_given_when_active check (state <> 'active' or given_at is not null),
    constraint subscription_end_known check ((ended_at is not null) = (state = 'ended'))
);

create index subscription_reader_idx on subscription (list_id, subscriber_id) where state = 'active';

-- Everybody who is there now reads the one newsletter that there was.
insert into subscription (subscriber_id, list_id, state, source, wording, asked_at, given_at, ended_at)
select subscriber.id, mailing_list.id,
       case subscriber.state when 'pending' then 'pending' when 'confirmed' then 'active' else 'ended' end,
       subscriber.source, subscriber.wording,
       coalesce(subscriber.confirmed_at, subscriber.expires_at - interval '7 days'),
       subscriber.confirmed_at, subscriber.ended_at
from subscriber cross join mailing_list
where subscriber.source is not null;

-- An issue of the newsletter. What it says stands in its editions, one for every save.
create table issue (
    id uuid constraint issue_pkey primary key,
    number bigint generated always as identity constraint issue_number_key unique,
    revision bigint not null,
    state text not null constraint issue_state_known
        check (state in ('draft', 'in-review', 'approved', 'scheduled', 'preparing', 'sending',
                         'paused', 'sent', 'cancelled', 'withdrawn')),
    draft_edition integer not null,
    -- The edition that a second person approved, which is the one that is sent.
    approved_edition integer,
    language text not null,
    -- What is new counts from here, until the moment of handing in.
    digest_from timestamptz not null,
    digest_until timestamptz,
    due_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    -- How far the readers have been written down as deliveries, in the order of their ids.
    prepared_up_to uuid,
    recipients bigint,
    pause_reason text constraint issue_pause_reason_known
        check (pause_reason in ('desk', 'refusals', 'withdrawn-item', 'overdue')),
    constraint issue_pause_has_reason check ((pause_reason is not null) = (state = 'paused')),
    constraint issue_due_when_scheduled check (state <> 'scheduled' or due_at is not null)
);

create index issue_due_idx on issue (due_at) where state = 'scheduled';
create index issue_under_way_idx on issue (state) where state in ('preparing', 'sending', 'paused');

create table issue_list (
    issue_id uuid not null constraint issue_list_issue_fkey references issue on delete cascade,
    list_id bigint not null constraint issue_list_list_fkey references mailing_list,
    constraint issue_list_pkey primary key (issue_id, list_id)
);

create table issue_edition (
    issue_id uuid not null constraint issue_edition_issue_fkey references issue on delete cascade,
    number integer not null,
    subject text not null,
    preheader text not null,
    -- The blocks as JSON.
    blocks text not null,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint issue_edition_pkey primary key (issue_id, number)
);

-- The mail of an issue, made once when sending begins: the same for everybody but for the reader's own links.
create table issue_mail (
    issue_id uuid constraint issue_mail_pkey primary key
        constraint issue_mail_issue_fkey references issue on delete cascade,
    edition integer not null,
    subject text not null,
    html text not null,
    plain text not null,
    made_at timestamptz not null
);

-- An issue on its way to one reader: at most one for each.
create table delivery (
    id bigint generated always as identity constraint delivery_pkey primary key,
    issue_id uuid not null constraint delivery_issue_fkey references issue,
    subscriber_id uuid not null
        constraint delivery_subscriber_fkey references subscriber on delete cascade,
    state text not null constraint delivery_state_known
        check (state in ('waiting', 'claimed', 'sending', 'sent', 'failed', 'in-doubt', 'dropped')),
    -- Not before this moment; only of those that wait.
    due_at timestamptz,
    -- The life of the sender that took it, and its connection. A start without the claim is no start.
    claim bigint,
    lane smallint,
    attempts smallint not null default 0,
    deferred_at timestamptz,
    started_at timestamptz,
    settled_at timestamptz,
    -- What the server said in codes, never its words: they tend to quote the address.
    reply_code smallint,
    enhanced_code text,
    -- Only of those that an editor looks at: failed and in doubt.
    attention_at timestamptz,
    constraint delivery_once unique (subscriber_id, issue_id),
    constraint delivery_due_while_waiting check ((due_at is not null) = (state = 'waiting'))
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02);

-- The state stands in no index, so that what happens between claiming and settling touches the row alone.
create index delivery_due_idx on delivery (issue_id, due_at, id) where due_at is not null;
create index delivery_claim_idx on delivery (claim) where claim is not null;
create index delivery_attention_idx on delivery (issue_id, attention_at, id)
    where attention_at is not null;
