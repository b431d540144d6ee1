-- An administrator types the beginning of an address; bytes are compared, so that the order is the same everywhere.
create index subscriber_address_prefix_idx on subscriber (address_key text_pattern_ops)
    where address_key is not null;

-- Who was erased by an administrator because they asked in another way than with a link: why, without whom.
create table forgotten_on_request (
    subscriber_id uuid constraint forgotten_on_request_pkey primary key
        constraint forgotten_on_request_subscriber_fkey references subscriber on delete cascade,
    reason text not null,
    by_account text not null,
    at timestamptz not null
);
