-- The last place that a participant has seen in a discussion, for them alone. It goes with them.
create table reading_position (
    participant uuid not null
        constraint reading_position_participant_fkey references participant on delete cascade,
    discussion uuid not null
        constraint reading_position_discussion_fkey references discussion,
    position integer not null constraint reading_position_position_positive check (position > 0),
    read_at timestamptz not null,
    constraint reading_position_pkey primary key (participant, discussion)
);

create index reading_position_discussion_index on reading_position (discussion);
create index reading_position_read_index on reading_position (read_at);
