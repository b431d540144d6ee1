-- Who asks what we know of them while there are people who left before there were traces: each of those has to be
-- tried, which takes a moment too long to wait for. The answer goes by mail, so the question waits here, and goes.
create table insight_question (
    id bigint generated always as identity constraint insight_question_pkey primary key,
    address_typed text not null,
    address text not null,
    address_key text not null,
    -- Of the page on which they asked: who is unknown is answered in it.
    language text not null,
    asked_at timestamptz not null
);

-- Those of the same moment come after each other too, so that they can be gone through a piece at a time.
create index subscriber_older_proof_order_idx on subscriber (ended_at desc, id desc) where consent_proof is not null;
drop index subscriber_older_proof_idx;
