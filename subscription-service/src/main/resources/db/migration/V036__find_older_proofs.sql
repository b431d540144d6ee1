-- Who left before there were traces: nobody comes in any more, and each that is recognised goes out.
create index subscriber_older_proof_idx on subscriber (ended_at desc) where consent_proof is not null;
