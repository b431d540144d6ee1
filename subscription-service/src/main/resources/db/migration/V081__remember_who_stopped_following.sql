-- Who stopped following a discussion, and when. That another, which they follow still, had become part of it by then may be
-- heard later: it does not bring them back. Only of who follows something still, and for a week.
create table stopped_follow (
    follower_id uuid not null constraint stopped_follow_follower_fkey references follower on delete cascade,
    discussion uuid not null,
    stopped_at timestamptz not null,
    constraint stopped_follow_pkey primary key (follower_id, discussion)
);

create index stopped_follow_stopped_idx on stopped_follow (stopped_at);
