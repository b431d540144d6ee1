create table goal (
    number integer constraint goal_pkey primary key,
    revision bigint not null
);
