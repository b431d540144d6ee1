-- Messages that the website has sent to people who are no subscribers. What one says, and to whom, is
-- here until it has been sent or given up; its row in the queue stays for a while, so that the same
-- message is not sent twice.
alter table mail alter column subscriber_id drop not null;
alter table mail drop constraint mail_kind_known;
alter table mail add constraint mail_kind_known
    check (kind in ('confirmation', 'already_subscribed', 'message'));
alter table mail add constraint mail_has_a_subscriber_unless_message
    check ((subscriber_id is null) = (kind = 'message'));

create table message (
    mail_id uuid constraint message_pkey primary key
        constraint message_mail_fkey references mail on delete cascade,
    recipient text not null,
    subject text not null,
    paragraphs text[] not null,
    -- Both empty for a message without a button.
    button_label text not null,
    button_path text not null,
    footer text not null
);
