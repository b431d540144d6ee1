-- The one newsletter and how many people read it. Every change of the count is a change of this row.
create table newsletter (
    id text constraint newsletter_pkey primary key,
    subscribers bigint not null constraint newsletter_subscribers_not_negative check (subscribers >= 0),
    revision bigint not null
);

insert into newsletter (id, subscribers, revision) values ('newsletter', 0, 0);
