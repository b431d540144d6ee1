-- What an editor saved last and visitors do not see yet, however long ago.
create index search_text_saved_by_index on search_text (saved_by, saved_at desc) where has_draft or state <> 'live';
