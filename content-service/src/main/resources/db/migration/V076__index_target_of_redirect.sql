-- What leads to a path, with whatever follows it.
create index redirect_target_path_index on redirect (split_part(split_part(target, '?', 1), '#', 1)) where not removed;
