-- Links that show a draft to somebody without an account. Only the hash of the secret is kept.
create table preview_link (
    id uuid constraint preview_link_pkey primary key,
    token_hash bytea not null constraint preview_link_token_hash_key unique,
    kind text not null,
    item uuid not null,
    made_by text not null,
    made_by_name text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint preview_link_expires_later check (expires_at > made_at)
);

create index preview_link_item_index on preview_link (kind, item);
create index preview_link_expires_index on preview_link (expires_at);
