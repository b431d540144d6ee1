-- Whoever gave the right password and has to give a code is not in yet.
alter table log_entry drop constraint log_entry_outcome_check;
alter table log_entry add constraint log_entry_outcome_check
    check (outcome in ('begun', 'done', 'halfway', 'refused', 'failed'));
