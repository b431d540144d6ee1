-- Who wants a mail when there is something to do in discussions. Without a row: nothing. What was there when they chose, or was
-- mailed, came before told_until. Who mails changes mailed_at, so that of two gateways one does.
create table moderation_mail (
    account_id uuid        not null,
    choice     text        not null,
    told_until timestamptz not null,
    mailed_at  timestamptz not null,
    constraint moderation_mail_pkey primary key (account_id),
    constraint moderation_mail_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
    constraint moderation_mail_choice_check check (choice in ('at_once', 'daily'))
);
