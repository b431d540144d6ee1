-- What the topics tell of discussions, as far as mails to who follows them need it. Where the topics are read anew
-- the revisions go back to 0 and the rest stays: a mail that waits must not be empty for that.
create table known_discussion (
    id uuid constraint known_discussion_pkey primary key,
    revision bigint not null,
    number bigint not null,
    slug text not null,
    title text not null,
    withdrawn boolean not null
);

create table known_contributor (
    id uuid constraint known_contributor_pkey primary key,
    revision bigint not null,
    name text not null
);

-- Only of the last week: what is older is told to nobody any more.
create table known_contribution (
    id uuid constraint known_contribution_pkey primary key,
    revision bigint not null,
    number bigint not null,
    discussion uuid not null,
    contributor uuid not null,
    hidden boolean not null,
    -- Empty while it is hidden.
    body_html text not null,
    written_at timestamptz not null
);

create index known_contribution_discussion_idx on known_contribution (discussion, written_at);
create index known_contribution_written_idx on known_contribution (written_at);

-- The contributions that who follows at once was told of. Kept apart, so that none is told twice when the topics are
-- read anew.
create table told_contribution (
    contribution uuid constraint told_contribution_pkey primary key,
    told_at timestamptz not null
);

-- Who follows discussions by mail: not the same as a subscriber of the newsletter, who comes and goes apart from this.
-- Who follows nothing any more is no longer here.
create table follower (
    id uuid constraint follower_pkey primary key,
    -- In every mail to them. Who has it, may see and change what they follow.
    token text not null constraint follower_token_key unique,
    address_typed text not null,
    address text not null,
    address_key text not null constraint follower_address_key unique,
    trace bytea not null,
    -- As whom they write; null of who never followed as somebody who takes part.
    contributor uuid,
    began_at timestamptz not null,
    -- The last day of which they got the daily mail, or of which there was nothing to tell.
    daily_on date not null default '-infinity'
);

create index follower_trace_idx on follower (trace);
create index follower_contributor_idx on follower (contributor) where contributor is not null;
create index follower_daily_idx on follower (daily_on, id);

create table discussion_follow (
    follower_id uuid not null constraint discussion_follow_follower_fkey references follower on delete cascade,
    discussion uuid not null,
    -- In the addresses of the site: a discussion stays findable whatever the topics say.
    number bigint not null,
    pace text not null constraint discussion_follow_pace_known check (pace in ('at-once', 'daily')),
    -- What was written before is not told.
    since timestamptz not null,
    -- How they said that they want this: by the link in a mail, or signed in as who takes part.
    source text not null constraint discussion_follow_source_known check (source in ('link', 'participant')),
    -- There may be contributions that they were not told of when their time came.
    behind boolean not null default false,
    constraint discussion_follow_pkey primary key (follower_id, discussion)
);

create index discussion_follow_discussion_idx on discussion_follow (discussion, follower_id) where pace = 'at-once';
create index discussion_follow_behind_idx on discussion_follow (follower_id, discussion) where behind;

-- Mails to who follows. What one says is made when it leaves; what it is about stands in told_follower.
create table follow_mail (
    mail_id uuid constraint follow_mail_pkey primary key
        constraint follow_mail_mail_fkey references mail on delete cascade,
    follower_id uuid not null constraint follow_mail_follower_fkey references follower on delete cascade,
    -- Null of the daily mail, which is about all of them.
    discussion uuid,
    queued_at timestamptz not null
);

create index follow_mail_follower_idx on follow_mail (follower_id, discussion, queued_at);

-- Nobody is told of a contribution twice.
create table told_follower (
    follower_id uuid not null constraint told_follower_follower_fkey references follower on delete cascade,
    contribution uuid not null,
    mail_id uuid not null,
    told_at timestamptz not null,
    constraint told_follower_pkey primary key (follower_id, contribution)
);

create index told_follower_mail_idx on told_follower (mail_id);
create index told_follower_told_idx on told_follower (told_at);

-- Who was mailed a link to confirm that they want to follow. Only the hash of its token is here.
create table follow_request (
    hash bytea constraint follow_request_pkey primary key,
    address_typed text not null,
    address text not null,
    trace bytea not null,
    discussion uuid not null,
    number bigint not null,
    pace text not null constraint follow_request_pace_known check (pace in ('at-once', 'daily')),
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    mail_id uuid not null
);

create index follow_request_trace_idx on follow_request (trace);
create index follow_request_expires_idx on follow_request (expires_at);

-- Why a server refused a mail (RFC 3463): an address that is not there is another thing than words that it dislikes.
alter table mail add column enhanced_code text;

-- Mails that somebody waits for (0) go before those that tell of something (1).
alter table mail add column rank smallint not null default 0
    constraint mail_rank_known check (rank in (0, 1));

create index mail_rank_idx on mail (rank, next_attempt_at) where state in ('waiting', 'sending');
