-- The links that stand in a menu beside the pages that put themselves there.
create table menu (
    id text constraint menu_pkey primary key constraint menu_id_known check (id in ('main', 'footer')),
    revision bigint not null,
    arranged_at timestamptz not null
);

create table menu_item (
    menu text not null constraint menu_item_menu_fkey references menu,
    position integer not null,
    label text not null,
    page uuid constraint menu_item_page_fkey references page on delete cascade,
    address text,
    constraint menu_item_pkey primary key (menu, position),
    constraint menu_item_leads_somewhere check ((page is null) <> (address is null))
);

insert into menu (id, revision, arranged_at) values ('main', 0, now()), ('footer', 0, now());
