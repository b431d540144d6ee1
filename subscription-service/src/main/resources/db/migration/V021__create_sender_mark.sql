-- What a writer of a sender says before each dot, in one row: which deliveries are under way now, one for each lane at
-- most, and which the server took since they were last written to their own rows. A delivery that is in neither and is
-- claimed has not left. Who ends a life takes its marks away, and a writer without its mark starts nothing more.
create table sender_mark (
    life bigint not null,
    writer smallint not null,
    -- One more each time, so that what was thought lost and comes late changes nothing.
    turn bigint not null default 0,
    started bigint[] not null default '{}',
    accepted bigint[] not null default '{}',
    constraint sender_mark_pkey primary key (life, writer)
) with (fillfactor = 30, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Kept in the row: a few hundred numbers at most.
alter table sender_mark alter column started set storage plain;
alter table sender_mark alter column accepted set storage plain;
