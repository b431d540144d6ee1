-- What a page is about, and its lead picture; an empty alternative says that it is only decoration.
alter table page_edition
    add goals integer[] not null default '{}',
    add municipalities text[] not null default '{}',
    add themes text[] not null default '{}',
    add picture uuid,
    add picture_alternative text,
    add constraint page_edition_picture_whole check ((picture is null) = (picture_alternative is null));

alter table page_edition
    alter goals drop default,
    alter municipalities drop default,
    alter themes drop default;
