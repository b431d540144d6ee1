-- Addresses that a municipality had before, and its inhabitants by year. The newest count stays in the
-- columns that it had.
alter table municipality
    add column former_slugs text[] not null default '{}',
    add column population_years integer[] not null default '{}',
    add column populations integer[] not null default '{}',
    add constraint municipality_populations_have_years
        check (cardinality(population_years) = cardinality(populations));
alter table municipality_revision
    add column former_slugs text[] not null default '{}',
    add column population_years integer[] not null default '{}',
    add column populations integer[] not null default '{}';
update municipality set population_years = array[inhabitants_year], populations = array[inhabitants]
    where inhabitants is not null;
update municipality_revision
    set population_years = array[inhabitants_year], populations = array[inhabitants]
    where inhabitants is not null;
create index municipality_former_slugs_idx on municipality using gin (former_slugs);
