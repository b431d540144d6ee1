-- What editors made of the words of mails to one person at a time. Every change stays; the last one counts. One
-- without words went back to those that came with the software.
create table mail_text (
    kind text not null,
    revision bigint not null constraint mail_text_revision_counted check (revision > 0),
    subject text,
    paragraphs text[],
    button_label text,
    footer text,
    saved_at timestamptz not null,
    saved_by text not null,
    saved_by_name text not null,
    constraint mail_text_pkey primary key (kind, revision),
    constraint mail_text_whole check (num_nulls(subject, paragraphs, button_label, footer) in (0, 4))
);

-- A message either brings its own words, or names its kind and what is to be filled in: then its words are those
-- that count when it is sent.
alter table message
    add column kind text,
    add column value_names text[],
    add column value_texts text[],
    alter column subject drop not null,
    alter column paragraphs drop not null,
    alter column button_label drop not null,
    alter column footer drop not null,
    add constraint message_says_something check (
        case when kind is null then num_nulls(subject, paragraphs, button_label, footer) = 0
             else num_nulls(value_names, value_texts) = 0 end);
