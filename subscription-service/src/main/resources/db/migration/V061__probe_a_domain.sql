-- While a few are tried at a domain that was left alone, the rest of it waits: at most until this moment.
alter table domain_pause add column probed_until timestamptz;
