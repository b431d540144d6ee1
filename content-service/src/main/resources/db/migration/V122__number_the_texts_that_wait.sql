-- Which text it is that waits: another number for each that it had, so that nobody places one that they have not read.
alter table waiting_contribution add column version integer not null default 1;
