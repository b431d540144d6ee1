-- The pictures of the media library, as far as an issue has to know them to show one beside what it tells of the
-- site. Anything here can be read again from the topic.
create table happening_picture (
    media uuid constraint happening_picture_pkey primary key,
    revision bigint not null,
    -- Kept, withdrawn, so that an older message does not bring it back.
    withdrawn boolean not null,
    hash text not null,
    -- `jpg`, or `png` where it is partly transparent.
    extension text not null,
    width integer not null,
    height integer not null
);
