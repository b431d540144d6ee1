-- The discussion that this one became part of, and when. Who followed it follows that, from then on.
alter table known_discussion
    add column merged_into uuid,
    add column merged_at timestamptz,
    add constraint known_discussion_merged check ((merged_into is null) = (merged_at is null));

-- The discussion in which it was written, where it was moved since: to who follows where it stands now it is nothing new.
alter table known_contribution add column written_in uuid;

create index discussion_follow_all_idx on discussion_follow (discussion);

-- What became part of what somebody follows, and since when they followed it: what was written there and not told yet is
-- told to them, and to nobody else.
create table followed_part (
    follower_id uuid not null,
    discussion uuid not null,
    part uuid not null,
    since timestamptz not null,
    -- After a week there is nothing left to tell of it.
    carried_at timestamptz not null,
    constraint followed_part_pkey primary key (follower_id, discussion, part),
    constraint followed_part_follow_fkey foreign key (follower_id, discussion)
        references discussion_follow on update cascade on delete cascade
);

create index followed_part_carried_idx on followed_part (carried_at);
