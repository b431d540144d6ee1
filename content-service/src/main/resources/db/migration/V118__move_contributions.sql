-- Contributions move to another discussion. The place that one leaves is given to nothing else: who looks for it there finds
-- where it went.
create table left_place (
    discussion uuid not null constraint left_place_discussion_fkey references discussion,
    position integer not null constraint left_place_position_positive check (position > 0),
    contribution uuid not null constraint left_place_contribution_fkey references contribution,
    -- Counts the places that a contribution left, from 1.
    ordinal integer not null constraint left_place_ordinal_positive check (ordinal > 0),
    left_at timestamptz not null,
    constraint left_place_pkey primary key (discussion, position),
    constraint left_place_contribution_key unique (contribution, ordinal)
);

-- Of the places that were given in it, how many nothing stands in any more.
alter table discussion add column moved_away integer not null default 0
    constraint discussion_moved_away_some check (moved_away between 0 and contributions);

-- All that was written in it moved there for good, and nothing comes in it any more.
alter table discussion add column merged_into uuid
    constraint discussion_merged_into_fkey references discussion
    constraint discussion_merged_into_another check (merged_into <> id);

alter table participant_measure
    drop constraint participant_measure_kind_known,
    add constraint participant_measure_kind_known check (kind in ('WARNING', 'BLOCK', 'EDIT', 'HIDING', 'MOVE')),
    drop constraint participant_measure_about,
    add constraint participant_measure_about check ((contribution is not null) = (kind in ('EDIT', 'HIDING', 'MOVE')));
