-- What somebody typed and did not save yet: one for each person and item. The item need not exist:
-- something new has an id as soon as its form is opened. The fields are a JSON object of lists of
-- texts, in a column of text because people may type characters that jsonb refuses.
create table working_copy (
    person text not null,
    kind text not null,
    item uuid not null,
    edition integer not null constraint working_copy_edition_counts check (edition >= 0),
    revision bigint not null constraint working_copy_revision_counts check (revision >= 0),
    title text not null,
    fields text not null,
    kept_at timestamptz not null,
    constraint working_copy_pkey primary key (person, kind, item)
);

create index working_copy_kept_index on working_copy (kept_at);
