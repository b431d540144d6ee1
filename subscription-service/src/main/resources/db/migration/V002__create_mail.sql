-- Mails to send. What a mail says is made when it is sent; here is only which mail, to which subscriber.
create table mail (
    id uuid constraint mail_pkey primary key,
    subscriber_id uuid not null
        constraint mail_subscriber_fkey references subscriber on delete cascade,
    kind text not null constraint mail_kind_known check (kind in ('confirmation', 'already_subscribed')),
    state text not null constraint mail_state_known
        check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts integer not null default 0 constraint mail_attempts_counted check (attempts >= 0),
    queued_at timestamptz not null,
    -- Waiting: not before this moment. Sending: taken for crashed after this moment.
    next_attempt_at timestamptz not null,
    settled_at timestamptz,
    -- The three digits of the server, never its words: they tend to quote the address.
    reply_code integer,
    constraint mail_settled_has_moment check ((settled_at is not null) = (state in ('sent', 'failed')))
);

create index mail_due_idx on mail (next_attempt_at) where state in ('waiting', 'sending');
create index mail_subscriber_idx on mail (subscriber_id, queued_at);
