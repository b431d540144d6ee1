-- Who writes from the fediverse is a contributor without an address: known by an account elsewhere, which everybody may see.
alter table contributor
    add column handle text,
    add column profile text,
    add constraint contributor_elsewhere_whole check ((handle is null) = (profile is null));

-- Replies that came from there. The number of what was told last of one keeps what was slow under way from undoing it; the
-- digest is of the text that came, which the desk may have changed since. What is gone stays gone.
create table fediverse_reply (
    id uuid constraint fediverse_reply_pkey primary key,
    contributor uuid,
    version bigint not null,
    digest text not null,
    gone_at timestamptz
);

create index fediverse_reply_contributor_index on fediverse_reply (contributor);
create index fediverse_reply_gone_index on fediverse_reply (gone_at) where gone_at is not null;

-- Whatever comes from elsewhere waits. Where the original stands, for who decides.
alter table waiting_contribution
    add column original text,
    drop constraint waiting_contribution_cause_known,
    add constraint waiting_contribution_cause_known
        check (cause in ('FIRST', 'LATER', 'LINKS', 'SPAM', 'ELSEWHERE'));

-- Who writes from elsewhere can be blocked, too, and is no participant. What was done about a participant goes with them still.
alter table participant_measure
    drop constraint participant_measure_participant_fkey,
    add constraint participant_measure_participant_fkey
        foreign key (participant) references contributor on delete cascade;

create function forget_measures() returns trigger language plpgsql as $$
begin
    delete from participant_measure where participant = old.id;
    return old;
end
$$;

create trigger forget_measures before delete on participant for each row execute function forget_measures();

-- A discussion that was begun for a reply which waits: the world is told of it when the reply is on the site.
create index discussion_under_index on discussion (under_kind, under_id) where under_id is not null;
