-- Editions that bring back the content of an earlier one.
create table restoration (
    kind text not null,
    item uuid not null,
    edition integer not null,
    restored integer not null,
    constraint restoration_pkey primary key (kind, item, edition),
    constraint restoration_of_earlier check (restored < edition)
);
