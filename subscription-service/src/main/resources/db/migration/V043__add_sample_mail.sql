-- Mails that are sent as they stand: an issue of the newsletter to somebody who wants to see it in their own mail
-- program. What one says, and to whom, is here until it has been sent or given up.
create table sample_mail (
    mail_id uuid constraint sample_mail_pkey primary key
        constraint sample_mail_mail_fkey references mail on delete cascade,
    recipient text not null,
    subject text not null,
    html text not null,
    plain text not null
);
