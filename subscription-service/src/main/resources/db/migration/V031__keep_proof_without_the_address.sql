-- What stays of an address: its HMAC under a key that is not in the database. Who tells us an address can
-- be answered at once, and who steals the database cannot guess. Proofs of before stay as they are.
alter table subscriber add column trace bytea;
create index subscriber_trace_idx on subscriber (trace) where trace is not null;

alter table subscriber drop constraint subscriber_state_known;
alter table subscriber add constraint subscriber_state_known
    check (state in ('pending', 'confirmed', 'unsubscribed', 'withdrawn', 'lapsed', 'forgotten'));
alter table subscriber drop constraint subscriber_proof_after_the_address;
alter table subscriber add constraint subscriber_proof_after_the_address check (
    case state when 'unsubscribed' then num_nonnulls(consent_proof, trace) = 1
               when 'forgotten' then consent_proof is null
               else num_nonnulls(consent_proof, trace) = 0 end);
alter table subscriber drop constraint subscriber_end_known;
alter table subscriber add constraint subscriber_end_known check (
    (ended_at is not null) = (state in ('unsubscribed', 'withdrawn', 'lapsed', 'forgotten')));

-- Links that do more than the one under every mail. They are mailed at the moment somebody asks, work
-- once or for a short time, and only their SHA-256 is here.
create table personal_link (
    hash bytea constraint personal_link_pkey primary key,
    purpose text not null constraint personal_link_purpose_known
        check (purpose in ('insight', 'address-change')),
    -- Whose address was asked for, without the address.
    trace bytea not null,
    -- Nobody, when we know nothing or no more of the address.
    subscriber_id uuid constraint personal_link_subscriber_fkey references subscriber on delete cascade,
    new_address_typed text,
    new_address text,
    -- The mail to the new address, which must not go out any more when somebody asks to be forgotten.
    mail_id uuid,
    expires_at timestamptz not null,
    constraint personal_link_new_address_to_change check (
        num_nonnulls(new_address_typed, new_address)
            = case purpose when 'address-change' then 2 else 0 end),
    constraint personal_link_change_of_somebody
        check (purpose <> 'address-change' or subscriber_id is not null)
);

create index personal_link_subscriber_idx on personal_link (subscriber_id);
create index personal_link_expiry_idx on personal_link (expires_at);

-- How many mails anybody caused to an address by typing it, also to one that we do not know. Losing it in
-- a crash costs nobody anything.
create unlogged table address_budget (
    trace bytea not null,
    hour timestamptz not null,
    mails smallint not null,
    constraint address_budget_pkey primary key (trace, hour)
);
